package noom.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JoinStepTest {
  private final Map<String, Double> bob =
      new HashMap<>(
          Map.of(
              "submitted", 1000.0,
              "asked", 1030.04,
              "entered", 1040.06,
              "called", 1180.0,
              "connected", 1300.0,
              "picture", 1400.0));

  @Test
  void everyStepIsTimedFromTheSubmitOn() {
    assertThat(JoinStep.times(bob, Map.of("picture", 1350.0)))
        .containsExactly(
            Map.entry(JoinStep.ASKED, 30.0),
            Map.entry(JoinStep.ENTERED, 40.1),
            Map.entry(JoinStep.CALLED, 180.0),
            Map.entry(JoinStep.CONNECTED, 300.0),
            Map.entry(JoinStep.PICTURE, 400.0),
            Map.entry(JoinStep.SHOWN, 350.0));
  }

  @Test
  void aStepThatNeverCameIsNamed() {
    bob.remove("connected");

    assertThatThrownBy(() -> JoinStep.times(bob, Map.of("picture", 1350.0)))
        .hasMessage("within 20 s it did not come to \"Bob is connected\"");
  }

  @Test
  void thatAnnNeverSawBobIsNamed() {
    assertThatThrownBy(() -> JoinStep.times(bob, Map.of()))
        .hasMessage("within 20 s it did not come to \"Ann sees Bob\"");
  }
}
