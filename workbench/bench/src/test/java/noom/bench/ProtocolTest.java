package noom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import noom.bench.Protocol.Reaction;
import org.junit.jupiter.api.Test;

class ProtocolTest {
  private static final String ACK = "{\"type\":\"ack\",\"id\":%d,\"ok\":true,\"payload\":{}}";

  private final Protocol events = new Events(8);
  private final Protocol socketIo = new SocketIo(8);

  @Test
  void inPlainTextAUserHasJoinedAtOnceAndSendsTheTextAlone() {
    var text = new PlainText();

    assertThat(text.joinsAtOnce()).isTrue();
    assertThat(text.message("hi", 7)).isEqualTo("hi");
  }

  @Test
  void inTypedJsonAUserHasJoinedOnceTheServerSaysSo() {
    var json = new TypedJson();

    assertThat(json.react("{\"type\":\"connected\",\"payload\":{}}", 7)).isEqualTo(Reaction.JOINED);
    assertThat(json.react("{\"type\":\"other\"}", 7)).isEqualTo(Reaction.NONE);
    assertThat(json.message("hi", 7)).isEqualTo("{\"type\":\"new_message\",\"payload\":\"hi\"}");
  }

  @Test
  void withEventsAUserTakesANicknameAndEntersARoom() {
    assertThat(events.react("{\"type\":\"connected\",\"payload\":{}}", 17).answer())
        .isEqualTo("{\"type\":\"nickname\",\"id\":1,\"payload\":{\"nickname\":\"n17\"}}");
    assertThat(events.react(ACK.formatted(1), 17).answer())
        .isEqualTo("{\"type\":\"enter_room\",\"id\":2,\"payload\":{\"room\":\"room2\"}}");
    assertThat(events.react(ACK.formatted(2), 17)).isEqualTo(Reaction.JOINED);
  }

  @Test
  void withEventsAUserAnswersAPing() {
    assertThat(events.react("{\"type\":\"ping\",\"payload\":null}", 17).answer())
        .isEqualTo("{\"type\":\"pong\"}");
  }

  @Test
  void withEventsAUserSendsToItsRoomAndAsksForAnAck() {
    assertThat(events.message("hi", 17))
        .isEqualTo(
            "{\"type\":\"new_message\",\"id\":3,\"payload\":{\"text\":\"hi\",\"room\":\"room2\"}}");
  }

  @Test
  void inSocketIoAUserConnectsTakesANicknameAndEntersARoom() {
    assertThat(socketIo.react("0{\"sid\":\"a\",\"pingInterval\":25000}", 17).answer())
        .isEqualTo("40");
    assertThat(socketIo.react("40{\"sid\":\"b\"}", 17).answer())
        .isEqualTo("421[\"nickname\",\"n17\"]");
    assertThat(socketIo.react("431[{}]", 17).answer()).isEqualTo("422[\"enter_room\",\"room2\"]");
    assertThat(socketIo.react("432[{}]", 17)).isEqualTo(Reaction.JOINED);
  }

  @Test
  void anAckOfTheCourseRepeatsNothingSoTheSenderIsNoReceiver() {
    var course = new Course(8);

    assertThat(socketIo.receivers(1000)).isEqualTo(8);
    assertThat(course.receivers(1000)).isEqualTo(7);
    assertThat(new Course(Integer.MAX_VALUE).receivers(1000)).isEqualTo(999);
    assertThat(course.react("432[]", 17)).isEqualTo(Reaction.JOINED);
    assertThat(course.message("hi", 17)).isEqualTo("423[\"new_message\",\"hi\",\"room2\"]");
  }

  @Test
  void aNewcomerEntersTheMainNamespaceAndNothingElse() {
    var newcomer = new Newcomer();

    assertThat(newcomer.react("0{\"sid\":\"a\"}", 17).answer()).isEqualTo("40");
    assertThat(newcomer.react("40{\"sid\":\"b\"}", 17)).isEqualTo(Reaction.JOINED);
    assertThat(newcomer.react("2", 17).answer()).isEqualTo("3");
  }

  @Test
  void inSocketIoAUserAnswersAPingAndAsksForAnAck() {
    assertThat(socketIo.react("2", 17).answer()).isEqualTo("3");
    assertThat(socketIo.message("hi", 17)).isEqualTo("423[\"new_message\",\"hi\",\"room2\"]");
  }
}
