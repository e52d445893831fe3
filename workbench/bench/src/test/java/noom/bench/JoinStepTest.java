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
              "picture", 1400.0,
              "left", 5000.0));
  private final Map<String, Double> ann = new HashMap<>(Map.of("picture", 1350.0, "gone", 5020.0));

  @Test
  void everyStepIsTimedFromTheSubmitOnAndTheGoodbyeFromTheClickOn() {
    assertThat(JoinStep.times(bob, ann))
        .containsExactly(
            Map.entry(JoinStep.ASKED, 30.0),
            Map.entry(JoinStep.ENTERED, 40.1),
            Map.entry(JoinStep.CALLED, 180.0),
            Map.entry(JoinStep.CONNECTED, 300.0),
            Map.entry(JoinStep.PICTURE, 400.0),
            Map.entry(JoinStep.SHOWN, 350.0),
            Map.entry(JoinStep.GONE, 20.0));
  }

  @Test
  void aStepThatNeverCameIsNamed() {
    bob.remove("connected");

    assertThatThrownBy(() -> JoinStep.times(bob, ann))
        .hasMessage("within 20 s it did not come to \"Bob is connected\"");
  }

  @Test
  void thatAnnNeverSawBobIsNamed() {
    ann.remove("picture");

    assertThatThrownBy(() -> JoinStep.times(bob, ann))
        .hasMessage("within 20 s it did not come to \"Ann sees Bob\"");
  }
}
