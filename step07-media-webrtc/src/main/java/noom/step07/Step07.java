package noom.step07;

import static j2html.TagCreator.b;
import static j2html.TagCreator.button;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.label;
import static j2html.TagCreator.section;
import static j2html.TagCreator.select;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.video;

import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.util.function.Function;
import noom.step01.Panels;
import noom.step02.Forms;
import noom.step03.Json;
import noom.step04.RoomPage;
import noom.step04.SocketServer;
import noom.step06.Step06;
import noom.workbench.Lesson;
import noom.workbench.LessonServer;
import noom.workbench.Options;
import noom.workbench.Time;

/** All of step 06, and a call: who is in a room together sees and hears the others. */
public final class Step07 {
  private Step07() {}

  public static void main(String[] args) {
    LessonServer.run(lesson(new SocketServer(Time.REAL)));
  }

  public static Lesson lesson(SocketServer server) {
    return lesson(server, IceServers::of);
  }

  /** As a test wants it: with ICE servers of its own. */
  static Lesson lesson(SocketServer server, Function<Options, IceServers> given) {
    return new Lesson(
        "07",
        "Noom",
        "A video call from browser to browser: the server only introduces them.",
        page().panels(),
        (app, options) -> {
          var ice = given.apply(options);
          app.routes.get("/step07/ice", it -> tell(it, ice));
          install(server);
          server.install(app, options);
        });
  }

  /** No cache may keep it, for there may be a credential in it. */
  private static void tell(Context request, IceServers ice) {
    request.header("Cache-Control", "no-store");
    request.contentType("application/json").result(Json.write(ice));
  }

  public static void install(SocketServer server) {
    Step06.install(server);
    Signaling.install(server);
  }

  public static RoomPage page() {
    var page = Step06.page();
    page.panels().add(2, call()); // beside the room
    return page;
  }

  private static DomContent call() {
    return section(
            h2("The call"),
            div(myTile(), div().withId("peers")).withClass("faces"),
            controls(),
            Panels.problem(),
            chat(),
            details(summary("Statistics"), div().withClass("graphs")).withId("statistics"))
        .withId("call")
        .attr("data-most", Signaling.MAX_IN_CALL)
        .attr("hidden");
  }

  private static DomContent myTile() {
    var me =
        video()
            .withId("myFace")
            .attr("aria-label", "You")
            .attr("autoplay")
            .attr("playsinline")
            .attr("muted");
    return figure(me, figcaption(b("You"), span().withClass("signs"))).withClass("tile mine");
  }

  private static DomContent controls() {
    return div(
            button("Mute").withId("mute"),
            button("Turn Camera Off").withId("camera"),
            label("Camera").withFor("cameras"),
            select().withId("cameras"),
            button("Try again").withId("retry").attr("hidden"))
        .withClass("bar");
  }

  /** Words that go from browser to browser, as picture and sound do. */
  private static DomContent chat() {
    return details(
            summary("Chat without the server"),
            Panels.messages("Messages without the server").withClass("messages short"),
            Panels.problem(),
            Forms.lineForm("direct-text", "To all in this call", "Send"))
        .withId("direct");
  }
}
