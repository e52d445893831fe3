package noom.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InFlightTest {
  private static final int PLACES = 65_536;

  private final InFlight inFlight = new InFlight();

  @Test
  void aMessageHasArrivedWhenTheLastHasReceivedIt() {
    var first = inFlight.send(500, 2);
    var second = inFlight.send(600, 1);

    assertThat(inFlight.receive(first)).isFalse();
    assertThat(inFlight.count()).isEqualTo(2);
    assertThat(inFlight.receive(first)).isTrue();
    assertThat(inFlight.count()).isEqualTo(1);
    assertThat(inFlight.sentAt(second)).isEqualTo(600);
  }

  @Test
  void onlySoManyMayBeInFlight() {
    for (var i = 0; i < PLACES; i++) {
      inFlight.send(i, 1);
    }

    assertThatThrownBy(() -> inFlight.send(0, 1)).isInstanceOf(BenchError.class);
    inFlight.receive(0);
    assertThat(inFlight.send(0, 1)).isEqualTo(PLACES);
  }
}
