package noom.workbench.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]"})
  void aServerForThisMachineGoesByTheNamesOfThisMachine(String name) {
    assertThat(Address.isName(name, "localhost")).isTrue();
    assertThat(Address.isName(name, "0.0.0.0")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "evil.example", "localhost.evil.example", "203.0.113.1", "[::2]"})
  void nobodyElsesNameIsOurs(String name) {
    assertThat(Address.isName(name, "localhost")).isFalse();
    assertThat(Address.isName(name, "0.0.0.0")).isFalse();
  }

  @Test
  void aServerForTheNetworkGoesByTheMachinesNameAndAddressesToo() throws Exception {
    var self = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
    assertThat(Address.isName(self, "0.0.0.0")).isTrue();
    assertThat(Address.isName(self + ".local", "0.0.0.0")).isTrue();
    assertThat(Address.isName(self + ".evil.example", "0.0.0.0")).isFalse();

    assertThat(NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(Address.isName(inUrl(it), "0.0.0.0")).isTrue());
  }

  private static String inUrl(InetAddress address) {
    var text = address.getHostAddress().replaceFirst("%.*", "");
    return text.contains(":") ? "[" + text + "]" : text;
  }

  @Test
  void theNameItWasStartedWithIsItsNameAndStandsInItsAddress() {
    assertThat(Address.isName("class.example", "Class.example")).isTrue();
    assertThat(Address.page("http", "class.example", 3000))
        .hasToString("http://class.example:3000/");
    assertThat(Address.page("http", "::1", 3000)).hasToString("http://[::1]:3000/");
    assertThat(Address.page("http", "0.0.0.0", 3000)).hasToString("http://localhost:3000/");
    assertThat(Address.page("http", "::", 3000)).hasToString("http://localhost:3000/");
  }

  @Test
  void aCertificateIsForAllNamesOfAServer() {
    assertThat(Address.allOf("localhost"))
        .containsExactlyInAnyOrder("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
    assertThat(Address.allOf("[2001:DB8::1]")).contains("2001:db8:0:0:0:0:0:1");
    assertThat(Address.allOf("0.0.0.0")).contains("localhost").doesNotContain("0.0.0.0");
    assertThat(Address.pagesForOthers("http", "0.0.0.0", 3000))
        .allSatisfy(it -> assertThat(Address.allOf("0.0.0.0")).contains(it.getHost()));
  }

  @Test
  void onlyAServerForTheNetworkHasAddressesForOthersAndByThoseItIsFound() {
    assertThat(Address.pagesForOthers("http", "localhost", 3000)).isEmpty();
    assertThat(Address.pagesForOthers("http", "127.0.0.1", 3000)).isEmpty();

    assertThat(Address.pagesForOthers("http", "0.0.0.0", 3000))
        .allSatisfy(it -> assertThat(Address.isName(it.getHost(), "0.0.0.0")).isTrue())
        .allSatisfy(it -> assertThat(it.getPort()).isEqualTo(3000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker0", "br-1f2e", "veth12ab", "virbr0", "vboxnet0", "vmnet8"})
  void aNetworkInsideThisMachineIsNoWayInForOthers(String networkInterface) {
    assertThat(Address.isOnlyInsideThisMachine(networkInterface)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"eth0", "enp3s0", "wlan0", "wlp2s0", "en0", "bridge0", "br0"})
  void aNetworkOfCablesOrWavesIs(String networkInterface) {
    assertThat(Address.isOnlyInsideThisMachine(networkInterface)).isFalse();
  }
}
