package noom.step08;

import static j2html.TagCreator.a;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.ul;

import io.javalin.config.JavalinConfig;
import j2html.tags.DomContent;
import noom.step04.RoomPage;
import noom.step04.SocketServer;
import noom.step07.Step07;
import noom.workbench.Lesson;
import noom.workbench.LessonServer;
import noom.workbench.Options;
import noom.workbench.Time;
import noom.workbench.language.Messages;

/** All of step 07, and the real Socket.IO: the course's own pages are in the same rooms. */
public final class Step08 {
  private Step08() {}

  public static void main(String[] args) {
    LessonServer.run(lesson(new SocketServer(Time.REAL)));
  }

  public static Lesson lesson(SocketServer server) {
    var below = Step07.lesson(server);
    return new Lesson(
        "08",
        words -> page(words).panels(),
        (app, options) -> {
          below.install().accept(app, options);
          install(server, app, options);
        });
  }

  /** Adds Socket.IO to this server's rooms; what else they can do is the caller's. */
  public static void install(SocketServer server, JavalinConfig app, Options options) {
    OriginalClient.install(app, options);
    new SocketIoServer(server.executor())
        .with(Packet.MAIN, new Course(server))
        .install(app, options);
  }

  public static RoomPage page(Messages words) {
    var page = Step07.page(words);
    page.panels().add(course(words));
    return page;
  }

  private static DomContent course(Messages words) {
    return section(
            h2(words.get("course.title")),
            p(words.get("course.hint")),
            ul(link(words.get("course.chat"), "chat"), link(words.get("course.video"), "video")))
        .withId("course");
  }

  private static DomContent link(String name, String page) {
    return li(a(name).withHref("/step08/" + page + ".html").withTarget("_blank"));
  }
}
