package noom.step07;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import noom.step07.IceServers.IceServer;
import noom.workbench.Options;
import noom.workbench.StartError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person may say about STUN and TURN. */
class IceServersTest {
  private static IceServers of(Map<String, String> given) {
    var options = Options.anyFreePort();
    for (var option : given.entrySet()) {
      options = options.with(option.getKey(), option.getValue());
    }
    return IceServers.of(options);
  }

  private static IceServers of(String addresses) {
    return of(Map.of("ice", addresses, "ice.user", "ann", "ice.credential", "secret"));
  }

  private static void isWrong(Map<String, String> given, String sentence) {
    assertThatThrownBy(() -> of(given)).isInstanceOf(StartError.class).hasMessage(sentence);
  }

  @Test
  void thereIsNoneByDefault() {
    assertThat(of(Map.of())).isEqualTo(new IceServers(List.of(), "all"));
    assertThat(of(Map.of("ice", " , ", "ice.relay", "false")))
        .isEqualTo(new IceServers(List.of(), "all"));
  }

  @Test
  void stunNeedsNobodysName() {
    assertThat(of(Map.of("ice", "stun:192.168.0.2:3478")))
        .isEqualTo(
            new IceServers(
                List.of(new IceServer(List.of("stun:192.168.0.2:3478"), "", "")), "all"));
  }

  @Test
  void severalStandBetweenCommasAndSpaces() {
    assertThat(of(" stun:a.example ,turn:b.example:80,, turns:c.example "))
        .isEqualTo(
            new IceServers(
                List.of(
                    new IceServer(
                        List.of("stun:a.example", "turn:b.example:80", "turns:c.example"),
                        "ann",
                        "secret")),
                "all"));
  }

  @Test
  void withARelayNothingGoesDirectly() {
    var given =
        Map.of("ice", "turn:h", "ice.user", "ann", "ice.credential", "secret", "ice.relay", "true");

    assertThat(of(given).iceTransportPolicy()).isEqualTo("relay");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stun:localhost",
        "stuns:stun.example.org",
        "stun:my_host-2.example.org:1",
        "stun:192.168.0.2:65535",
        "stun:[::1]",
        "stun:[2001:DB8::192.0.2.1]:3478",
        "turn:turn.example.org",
        "turn:turn.example.org:3478",
        "turn:turn.example.org?transport=udp",
        "turn:192.168.0.2:3478?transport=tcp",
        "turns:[::1]:443?transport=tcp"
      })
  void thisIsAnAddress(String address) {
    assertThat(of(address).iceServers())
        .singleElement()
        .extracting(IceServer::urls)
        .isEqualTo(List.of(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http:h",
        "https://stun.example.org",
        "stun.example.org",
        "192.168.0.2:3478",
        "STUN:h",
        "stun",
        "stun:",
        "stun::3478",
        "turn:?transport=udp",
        "stun://h",
        "stun:h/path",
        "stun:a@b",
        "turn:ann:secret@h",
        "stun:h:",
        "stun:h:0",
        "stun:h:65536",
        "stun:h:123456",
        "turn:h:65536?transport=tcp",
        "stun:h:-1",
        "stun:h:80:80",
        "stun:::1",
        "stun:[]",
        "stun:[::1",
        "stun:[h]",
        "stun:h?transport=udp",
        "stuns:h:1?transport=tcp",
        "turn:h?transport=sctp",
        "turn:h?transport=",
        "turn:h?transport=udp&transport=tcp",
        "turn:h?ttl=1",
        "stun:a b",
        "stun:a;stun:b",
        "stun:h\"",
        "stun:h'",
        "stun:<h>",
        "stun:h#x",
        "stun:h%20",
        "stun:h\nstun:i",
        "stun:호스트"
      })
  void thisIsNoneAndTheSentenceNamesIt(String address) {
    var sentence =
        "\"%s\" is no address for -Dice: give some such as stun:192.168.0.2:3478,turn:turn.example.org"
            .formatted(address);

    isWrong(Map.of("ice", address), sentence);
    isWrong(Map.of("ice", "stun:h, " + address), sentence);
  }

  @ParameterizedTest
  @CsvSource({"turn:h,'',''", "turn:h,ann,''", "turn:h,'',secret", "'stun:h,turns:h','',''"})
  void aTurnServerWantsToKnowWhoCalls(String addresses, String user, String credential) {
    isWrong(
        Map.of("ice", addresses, "ice.user", user, "ice.credential", credential),
        "A TURN server wants to know who calls: -Dice.user= -Dice.credential=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "stun:h"})
  void aRelayNeedsATurnServer(String addresses) {
    isWrong(
        Map.of("ice", addresses, "ice.relay", "true"),
        "-Dice.relay=true needs a TURN server: -Dice=turn:host:port");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yes", "True", "1"})
  void whetherToRelayIsTrueOrFalse(String answer) {
    isWrong(
        Map.of("ice.relay", answer),
        "\"%s\" is no answer for -Dice.relay: give true or false.".formatted(answer));
  }
}
