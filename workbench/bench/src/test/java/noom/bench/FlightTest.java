package noom.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FlightTest {
  private static final int PLACES = 65_536;

  private final Flight flight = new Flight();

  @Test
  void aMessageHasArrivedWhenTheLastHasHeardIt() {
    var first = flight.start(500, 2);
    var second = flight.start(600, 1);

    assertThat(flight.arrive(first)).isFalse();
    assertThat(flight.inTheAir()).isEqualTo(2);
    assertThat(flight.arrive(first)).isTrue();
    assertThat(flight.inTheAir()).isEqualTo(1);
    assertThat(flight.sentAt(second)).isEqualTo(600);
  }

  @Test
  void onlySoManyMayBeInTheAir() {
    for (var i = 0; i < PLACES; i++) {
      flight.start(i, 1);
    }

    assertThatThrownBy(() -> flight.start(0, 1)).isInstanceOf(BenchError.class);
    flight.arrive(0);
    assertThat(flight.start(0, 1)).isEqualTo(PLACES);
  }
}
