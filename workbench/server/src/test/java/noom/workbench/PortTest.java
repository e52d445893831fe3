package noom.workbench;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import noom.workbench.address.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortTest {
  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "0.0.0.0"})
  void aFreePortIsFree(String host) {
    assertThatCode(() -> Port.requireFree(new Options(host, 0))).doesNotThrowAnyException();
  }

  @Test
  void aBusyPortIsToldByItsNumberWithAnotherToTry() throws Exception {
    try (var busy = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      var port = busy.getLocalPort();

      assertThatThrownBy(() -> Port.requireFree(new Options("localhost", port)))
          .isInstanceOf(StartError.class)
          .hasMessage(
              "Port %d is in use by another program: stop that, or choose another, such as -Dport=%d."
                  .formatted(port, port - 1));
    }
  }

  @Test
  void aPortIsBusyTooIfOnlyTheOtherAddressOfTheHostHasIt() throws Exception {
    for (var address : InetAddress.getAllByName("localhost")) {
      if (Address.isOfThisMachine(address)) {
        try (var busy = new ServerSocket(0, 1, address)) {
          assertThatThrownBy(() -> Port.requireFree(new Options("localhost", busy.getLocalPort())))
              .as(address.toString())
              .isInstanceOf(StartError.class);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"203.0.113.1", "2001:db8::1"})
  void aHostThatIsNotOursIsToldByItsName(String host) {
    assertThatThrownBy(() -> Port.requireFree(new Options(host, 0)))
        .isInstanceOf(StartError.class)
        .hasMessageStartingWith("\"" + host + "\" is not an address of this machine");
  }
}
