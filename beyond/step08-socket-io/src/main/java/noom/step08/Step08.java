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
        "Socket.IO",
        "The original client talks to the same rooms: what it says can be read byte by byte.",
        page().panels(),
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

  public static RoomPage page() {
    var page = Step07.page();
    page.panels().add(course());
    return page;
  }

  private static DomContent course() {
    return section(
            h2("The course's own pages"),
            p("They speak Socket.IO, and are in the same rooms as this page."),
            ul(link("Chat", "chat"), link("Video", "video")))
        .withId("course");
  }

  private static DomContent link(String words, String page) {
    return li(a(words).withHref("/step08/" + page + ".html").withTarget("_blank"));
  }
}
