package noom.workbench.classroom;

import static io.javalin.http.HttpStatus.SEE_OTHER;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import noom.workbench.Options;
import noom.workbench.docs.Shell;
import noom.workbench.language.Language;
import noom.workbench.language.Messages;
import noom.workbench.token.Secret;

/** The page of the instructor, for whoever has the key; 403 for all others. */
public final class Console {
  static final String PATH = "/class/console";
  static final String LIVE = PATH + "/live";

  private final ClassKey key;
  private final Live live;
  private final PageLink pages;
  private final Set<String> offers = ConcurrentHashMap.newKeySet();

  Console(ClassKey key, Live live, PageLink pages) {
    this.key = key;
    this.pages = pages;
    this.live = live;
  }

  /** Shows the panels of this name, for acts that not every lesson has. */
  void offer(String what) {
    offers.add(what);
  }

  /** The address that opens it, if the page of the lesson has this one. */
  public static URI address(URI page, Options options) {
    return page.resolve(PATH + "?key=" + ClassKey.of(options).secret());
  }

  /** Makes the key, if there is none, for all servers that will run with these options. */
  public static void chooseKey(Properties options) {
    options.computeIfAbsent(ClassKey.OPTION, it -> Secret.next());
  }

  /**
   * @param shell of all pages of this server
   */
  void install(JavalinConfig config, Shell shell) {
    config.routes.get(PATH, request -> open(request, shell));
    config.routes.wsBeforeUpgrade(LIVE, key::require);
    live.install(config);
    Breaking.install(config, key, Integer.parseInt(shell.step()), pages);
  }

  /** The key leaves the address at once: it is not for the projector, nor for the history. */
  private void open(Context request, Shell shell) {
    request.header("Cache-Control", "no-store");
    if (key.comesWith(request)) {
      request.redirect(PATH + Language.asked(request), SEE_OTHER);
    } else {
      key.require(request);
      var language = Language.of(request);
      language.label(request);
      request.html(new ConsolePage(Messages.of(language)).html(shell, offers));
    }
  }
}
