package noom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import noom.bench.Protocol.Reaction;
import org.junit.jupiter.api.Test;

class ProtocolTest {
  private static final String ACK = "{\"type\":\"ack\",\"id\":%d,\"ok\":true,\"payload\":{}}";

  private final Protocol events = new Events(8);
  private final Protocol socketIo = new SocketIo(8);

  @Test
  void inPlainTextOneIsInAndSaysJustWhatOneSays() {
    var text = new PlainText();

    assertThat(text.isOpenToAll()).isTrue();
    assertThat(text.say("hi", 7)).isEqualTo("hi");
  }

  @Test
  void inTypedJsonOneIsInOnceTheServerSaysSo() {
    var json = new TypedJson();

    assertThat(json.hear("{\"type\":\"connected\",\"payload\":{}}", 7)).isEqualTo(Reaction.IN);
    assertThat(json.hear("{\"type\":\"other\"}", 7)).isEqualTo(Reaction.NONE);
    assertThat(json.say("hi", 7)).isEqualTo("{\"type\":\"new_message\",\"payload\":\"hi\"}");
  }

  @Test
  void withEventsOneTakesANicknameAndEntersARoom() {
    assertThat(events.hear("{\"type\":\"connected\",\"payload\":{}}", 17).answer())
        .isEqualTo("{\"type\":\"nickname\",\"id\":1,\"payload\":{\"nickname\":\"n17\"}}");
    assertThat(events.hear(ACK.formatted(1), 17).answer())
        .isEqualTo("{\"type\":\"enter_room\",\"id\":2,\"payload\":{\"room\":\"room2\"}}");
    assertThat(events.hear(ACK.formatted(2), 17)).isEqualTo(Reaction.IN);
  }

  @Test
  void withEventsOneAnswersAPing() {
    assertThat(events.hear("{\"type\":\"ping\",\"payload\":null}", 17).answer())
        .isEqualTo("{\"type\":\"pong\"}");
  }

  @Test
  void withEventsOneSaysSomethingInOnesRoomAndWantsAnAck() {
    assertThat(events.say("hi", 17))
        .isEqualTo(
            "{\"type\":\"new_message\",\"id\":3,\"payload\":{\"text\":\"hi\",\"room\":\"room2\"}}");
  }

  @Test
  void inSocketIoOneConnectsTakesANicknameAndEntersARoom() {
    assertThat(socketIo.hear("0{\"sid\":\"a\",\"pingInterval\":25000}", 17).answer())
        .isEqualTo("40");
    assertThat(socketIo.hear("40{\"sid\":\"b\"}", 17).answer())
        .isEqualTo("421[\"nickname\",\"n17\"]");
    assertThat(socketIo.hear("431[{}]", 17).answer()).isEqualTo("422[\"enter_room\",\"room2\"]");
    assertThat(socketIo.hear("432[{}]", 17)).isEqualTo(Reaction.IN);
  }

  @Test
  void inSocketIoOneAnswersAPingAndWantsAnAck() {
    assertThat(socketIo.hear("2", 17).answer()).isEqualTo("3");
    assertThat(socketIo.say("hi", 17)).isEqualTo("423[\"new_message\",\"hi\",\"room2\"]");
  }
}
