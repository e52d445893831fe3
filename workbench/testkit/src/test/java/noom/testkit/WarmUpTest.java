package noom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import noom.workbench.Lesson;
import noom.workbench.tls.WarmUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WarmUpTest {
  private final AtomicInteger visits = new AtomicInteger();

  @RegisterExtension
  final LessonExtension server = new LessonExtension(this::lesson, ClassOptions.forClass());

  private Lesson lesson() {
    return new Lesson(
        "00",
        words -> List.of(),
        (app, options) -> app.routes.before("/", it -> visits.incrementAndGet()));
  }

  @Test
  void aClassVisitsItselfBeforeThePhonesCome() throws InterruptedException {
    WarmUp.begin(ClassOptions.forClass(), server.page()).join();

    assertThat(visits).hasValue(WarmUp.VISITS);
  }

  @Test
  void aServerThatIsGoneIsNotVisitedAnyMore() throws InterruptedException {
    var page = server.page();
    server.stop();
    try (var log = Log.capture()) {
      WarmUp.begin(ClassOptions.forClass(), page).join();

      assertThat(log.text()).isEmpty();
    }
    assertThat(visits).hasValue(0);
  }
}
