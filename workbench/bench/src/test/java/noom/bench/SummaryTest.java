package noom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {
  @Test
  void theMedianOfAnOddCountIsTheOneInTheMiddle() {
    assertThat(Summary.of("way", 1, List.of(50.0, 9.0, 1.0, 4.0)).median()).isEqualTo(4.0);
  }

  @Test
  void theMedianOfAnEvenCountIsHalfwayBetweenTheTwoInTheMiddle() {
    assertThat(Summary.of("way", 1, List.of(50.0, 9.0, 1.0, 4.0, 5.0)).median()).isEqualTo(4.5);
  }

  @Test
  void theMedianOfOneIsThatOne() {
    assertThat(Summary.of("way", 1, List.of(50.0, 9.0)).median()).isEqualTo(9.0);
  }

  @Test
  void theFirstTimeIsColdAndWhatWarmsUpDoesNotCount() {
    var part = Summary.of("way", 2, List.of(50.0, 0.5, 9.0, 1.0, 4.0));

    assertThat(part.cold()).isEqualTo(50.0);
    assertThat(part.min()).isEqualTo(1.0);
    assertThat(part.max()).isEqualTo(9.0);
    assertThat(part.rounds()).containsExactly(9.0, 1.0, 4.0);
  }
}
