package noom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import noom.step04.SocketServer;
import noom.step07.Step07;
import noom.testkit.ClassOptions;
import noom.testkit.LessonExtension;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TlsCrowdTest {
  private static final int PEOPLE = 30;

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(
          () -> Step07.lesson(new SocketServer(Time.REAL)), ClassOptions.forClass());

  @Test
  void allComeInAndNobodySoonerThanPlanned() throws Exception {
    assertThat(TlsCrowd.arrive(server.port(), PEOPLE)).isGreaterThan((PEOPLE - 1.0) / PEOPLE);
  }

  @Test
  void thoseWhoAreConnectedAreOpenUntilTheCrowdIsClosed() throws Exception {
    try (var crowd = TlsCrowd.connect(server.port(), PEOPLE)) {
      assertThat(crowd.size()).isEqualTo(PEOPLE);
    }
  }
}
