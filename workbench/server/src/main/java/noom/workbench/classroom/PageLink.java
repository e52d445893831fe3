package noom.workbench.classroom;

import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import noom.workbench.Listeners;
import noom.workbench.token.PageToken;

/**
 * A line to each open page, beside the lesson's own and not on its wire: {@code page-link.js} is
 * its other end. The server tells a page what to show or do; a page tells of itself. Any thread may
 * call.
 */
public final class PageLink {
  static final String PATH = "/class/page";

  /** A page, known by its token, has opened its line: it knows nothing yet. */
  public final Listeners<String> opened = new Listeners<>();

  private final Map<String, Page> pages = new ConcurrentHashMap<>(); // by their tokens
  private final LongSupplier nanos;

  PageLink(LongSupplier nanos) {
    this.nanos = nanos;
  }

  private record Page(Channel channel, Pace pace, Facts facts) {}

  void install(JavalinConfig config) {
    config.routes.wsBeforeUpgrade(PATH, PageToken::require);
    config.routes.ws(
        PATH,
        ws -> {
          ws.onConnect(this::open);
          ws.onMessage(this::hear);
          ws.onClose(this::close);
        });
    config.routes.wsException(
        BadLetter.class, (reason, it) -> new Channel(it.session).send("error", reason.said()));
  }

  private void open(WsContext it) {
    var token = token(it);
    pages.put(token, new Page(Channel.open(it), new Pace(nanos), new Facts()));
    opened.tell(token, "opened");
  }

  private static String token(WsContext it) {
    return PageToken.of(it).orElseThrow(); // else there would have been no upgrade
  }

  /** The page of this line; empty, if that has opened another line meanwhile. */
  private Optional<Page> page(WsContext it) {
    return Optional.ofNullable(pages.get(token(it))).filter(page -> page.channel.isOf(it));
  }

  private void hear(WsMessageContext it) {
    page(it).ifPresent(page -> hear(page, it.message()));
  }

  private static void hear(Page page, String message) {
    page.pace.take();
    var letter = Letter.read(message);
    switch (letter.type()) {
      case "ping" -> page.channel.send("pong", letter.payload());
      case "facts" -> page.facts.note(letter.texts());
      default -> throw Letter.unknown(letter.type());
    }
  }

  private void close(WsContext it) {
    pages.computeIfPresent(token(it), (token, page) -> page.channel.isOf(it) ? null : page);
  }

  /**
   * Tells one page, if its line is open.
   *
   * @param type for which {@code page-link.js} has a function
   * @param payload a record, a text, or anything else that Jackson writes as JSON
   */
  public void tell(String token, String type, Object payload) {
    Optional.ofNullable(pages.get(token)).ifPresent(page -> page.channel.send(type, payload));
  }

  /** Tells all pages. */
  public void tellAll(String type, Object payload) {
    var letter = Letter.write(type, payload);
    pages.values().forEach(page -> page.channel.sendText(letter));
  }

  /** What a page has told of itself under this name; "", if nothing. */
  String fact(String token, String name) {
    return Optional.ofNullable(pages.get(token)).map(page -> page.facts.of(name)).orElse("");
  }
}
