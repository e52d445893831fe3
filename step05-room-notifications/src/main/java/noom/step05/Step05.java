package noom.step05;

import static j2html.TagCreator.h2;
import static j2html.TagCreator.section;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import noom.step04.RoomPage;
import noom.step04.SocketServer;
import noom.step04.Step04;
import noom.workbench.Lesson;
import noom.workbench.LessonServer;
import noom.workbench.Time;

/** All of step 04, and news: who comes, who goes, which rooms there are. */
public final class Step05 {
  private Step05() {}

  public static void main(String[] args) {
    LessonServer.run(lesson(new SocketServer(Time.REAL)));
  }

  static Lesson lesson(SocketServer server) {
    return new Lesson(
        "05",
        "Who comes, who goes",
        "The others in a room hear who comes and goes; everyone sees which rooms are open.",
        page().panels(),
        (app, options) -> {
          install(server);
          server.install(app, options);
        });
  }

  public static void install(SocketServer server) {
    Step04.install(server);
    RoomNotifications.install(server);
    RoomList.install(server);
  }

  public static RoomPage page() {
    var page = Step04.page();
    page.panels().add(roomList());
    return page;
  }

  private static DomContent roomList() {
    return section(h2("Open rooms"), ul()).withId("rooms");
  }
}
