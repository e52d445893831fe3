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
import noom.workbench.language.Messages;

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
        words -> page(words).panels(),
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

  public static RoomPage page(Messages words) {
    var page = Step06.page(words);
    page.panels().add(2, call(words)); // beside the room
    return page;
  }

  private static DomContent call(Messages words) {
    return section(
            h2(words.get("call.title")),
            div(myTile(words), div().withId("peers")).withClass("faces"),
            controls(words),
            Panels.problem(),
            chat(words),
            details(summary(words.get("call.statistics")), div().withClass("graphs"))
                .withId("statistics"))
        .withId("call")
        .attr("data-most", Signaling.MAX_IN_CALL)
        .attr("hidden");
  }

  private static DomContent myTile(Messages words) {
    var me =
        video()
            .withId("myFace")
            .attr("aria-label", words.get("call.you"))
            .attr("autoplay")
            .attr("playsinline")
            .attr("muted");
    return figure(me, figcaption(b(words.get("call.you")), span().withClass("signs")))
        .withClass("tile mine");
  }

  private static DomContent controls(Messages words) {
    return div(
            button(words.get("call.mute")).withId("mute"),
            button(words.get("call.camera.off")).withId("camera"),
            label(words.get("call.camera")).withFor("cameras"),
            select().withId("cameras"),
            button(words.get("call.retry")).withId("retry").attr("hidden"))
        .withClass("bar");
  }

  /** Words that go from browser to browser, as picture and sound do. */
  private static DomContent chat(Messages words) {
    return details(
            summary(words.get("direct.title")),
            Panels.messages(words.get("direct.messages")).withClass("messages short"),
            Panels.problem(),
            Forms.lineForm("direct-text", words.get("direct.text"), words.get("chat.send")))
        .withId("direct");
  }
}
