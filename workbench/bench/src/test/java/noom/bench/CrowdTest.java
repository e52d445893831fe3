package noom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.Selector;
import noom.step02.Step02;
import noom.step04.SocketServer;
import noom.step07.Step07;
import noom.workbench.Lesson;
import noom.workbench.LessonServer;
import noom.workbench.Options;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;

class CrowdTest {
  private static Sample talk(Lesson lesson, Protocol protocol, int perMessage) throws IOException {
    try (var server = LessonServer.start(lesson, Options.anyFreePort());
        var selector = Selector.open();
        var crowd = new Crowd(selector, server.port(), protocol)) {
      crowd.growTo(6);
      crowd.settle(300);
      var talk =
          new Talk(crowd, Pace.inFlight(4, 10, 60), perMessage, "x".repeat(64), new Flight(), 0);
      talk.run();
      return talk.sample(0, 0);
    }
  }

  @Test
  void whatOneSaysAllSixHear() throws IOException {
    assertThat(talk(Step02.lesson(), new PlainText(), 6).deliveries()).isEqualTo(60);
  }

  @Test
  void inRoomsOfTwoWhatOneSaysOneHearsAndOneIsToldSo() throws IOException {
    var lesson = Step07.lesson(new SocketServer(Time.REAL));

    assertThat(talk(lesson, new Events(2), 2).deliveries()).isEqualTo(20);
  }
}
