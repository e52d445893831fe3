package noom.testkit;

import static j2html.TagCreator.p;
import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsMessageContext;
import java.util.List;
import noom.workbench.Lesson;

/** A lesson whose server says what the page tells it to say, and nothing else. */
public record Parrot(Browser browser) {
  private static final String SAY = "say ";

  public static Lesson lesson() {
    return lesson("00");
  }

  /** The same as if it were this step, for what knows the steps by their numbers. */
  static Lesson lesson(String step) {
    return new Lesson(step, words -> List.of(p("Nothing to see.")), Parrot::install);
  }

  public static void install(JavalinConfig app) {
    app.routes.ws("/", ws -> ws.onMessage(Parrot::answer));
  }

  private static void answer(WsMessageContext connection) {
    var words = connection.message();
    if (words.startsWith(SAY)) {
      connection.send(words.substring(SAY.length()));
    }
  }

  public static Parrot open(Browser browser, LessonExtension server) {
    browser.open(server.page());
    // WebKit calls a page complete before its modules have run.
    eventually(() -> assertThat(browser.script("return 'connect' in window")).isEqualTo(true));
    return new Parrot(browser).connect();
  }

  /** Opens a connection; what is sent from now on passes through it. */
  public Parrot connect() {
    browser.script("return new Promise((opened) => connect(opened))");
    return this;
  }

  /** Gives the page a style sheet of a step, which tests one of its parts here. */
  public Parrot wear(String styles) {
    browser.script(
        "const [href] = arguments; const rel = 'stylesheet';"
            + "const link = Object.assign(document.createElement('link'), { rel, href });"
            + "document.head.append(link);"
            + "return new Promise((loaded) => (link.onload = () => loaded()));",
        styles);
    return this;
  }

  public Parrot send(String... frames) {
    List.of(frames).forEach(frame -> browser.script("socket.send(arguments[0])", frame));
    return this;
  }

  /** Tells the server what to say, past the wire panel. */
  public Parrot hear(String... frames) {
    for (var frame : frames) {
      browser.script("WebSocket.prototype.send.call(socket, arguments[0])", SAY + frame);
    }
    return this;
  }

  public WirePanel wire() {
    return new WirePanel(browser);
  }
}
