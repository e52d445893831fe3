package noom.workbench.watch;

import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsContext;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells every open page what has become of a save. Each has a WebSocket for that beside the
 * lesson's; {@code live-reload.js} is its other end.
 *
 * <p>The first line of a text has how often a server has taken over, a script or text was saved,
 * and a style sheet was. The other lines say why the last save cannot be used, if so.
 */
public final class LiveReload {
  static final String PATH = "/workbench/live-reload";

  private final Set<WsContext> pages = ConcurrentHashMap.newKeySet();
  private int restarts;
  private int scripts;
  private int styles;
  private String problem = "";

  LiveReload() {}

  /** Lets the pages of a server listen. */
  public void install(JavalinConfig config) {
    config.routes.ws(
        PATH,
        ws -> {
          ws.onConnect(this::welcome);
          ws.onClose(pages::remove);
        });
  }

  private synchronized void welcome(WsContext page) {
    pages.add(page);
    page.send(news());
  }

  private String news() {
    return counts() + "\n" + problem;
  }

  /** What a page that is made now is made of. */
  public synchronized String counts() {
    return "%d %d %d".formatted(restarts, scripts, styles);
  }

  /** Counts what pages are made of. */
  synchronized void saved(Collection<Path> files) {
    var sheets = files.stream().filter(it -> it.toString().endsWith(".css")).count();
    var java = files.stream().filter(Snapshot::isJava).count();
    styles += sheets > 0 ? 1 : 0;
    scripts += files.size() > sheets + java ? 1 : 0;
  }

  /** Another server listens. */
  synchronized void restarted() {
    restarts++;
    problem = "";
  }

  /** The last save cannot be used. */
  synchronized void problem(String words) {
    problem = words;
  }

  /** Tells all pages. */
  synchronized void tell() {
    pages.forEach(page -> page.send(news()));
  }
}
