package noom.workbench.classroom;

import static j2html.TagCreator.a;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import noom.workbench.Options;
import noom.workbench.docs.Shell;
import noom.workbench.docs.Shell.Banner;
import noom.workbench.language.Language;
import noom.workbench.language.Messages;
import noom.workbench.tls.Tls;

/** The page {@code /class} for the projector: how everybody gets in, and how many are. */
final class Entrance {
  static final int LONGEST_ROOM = 50; // characters

  private static final Pattern ONLY_THIS_MACHINE =
      Pattern.compile("(localhost|127\\.[0-9.]+|\\[::1])(:\\d+)?");

  private final Shell shell;
  private final Options options;

  private Entrance(Shell shell, Options options) {
    this.shell = shell;
    this.options = options;
  }

  /**
   * Opens it.
   *
   * @param people how many are in
   */
  static void install(JavalinConfig config, Shell shell, Options options, IntSupplier people) {
    var entrance = new Entrance(shell, options);
    config.routes.get("/class", entrance::answer);
    config.routes.get("/class/people", request -> tell(request, people.getAsInt()));
  }

  private static void tell(Context request, int people) {
    request.header("Cache-Control", "no-store").result("" + people);
  }

  private void answer(Context request) {
    var room = request.queryParamAsClass("room", String.class).getOrDefault(Invitation.ROOM);
    var language = Language.of(request);
    var words = Messages.of(language);
    language.label(request);
    if (room.length() > LONGEST_ROOM) {
      request.status(400).result(words.get("class.room.long", Map.of("most", LONGEST_ROOM)));
    } else {
      request.header("Cache-Control", "no-store").html(page(words, ways(request), room));
    }
  }

  /** The addresses by which others get in, the most likely one first. */
  private List<URI> ways(Context request) {
    var asked = URI.create(request.scheme() + "://" + request.header("Host") + "/");
    var ways = new LinkedHashSet<URI>();
    if (!ONLY_THIS_MACHINE.matcher(asked.getAuthority()).matches()) {
      ways.add(asked);
    }
    ways.addAll(options.pagesForOthers(request.req().getLocalPort()));
    return List.copyOf(ways.isEmpty() ? Set.of(asked) : ways);
  }

  private String page(Messages words, List<URI> ways, String room) {
    var back = a(words.get("docs.back")).withHref("/");
    var lesson = words.get("step" + shell.step() + ".name");
    var banner = new Banner(shell.step(), words.get("class.tab"), lesson, "", List.of(back));
    var invitation = new Invitation(ways.get(0), room);
    var others = ways.subList(1, ways.size());
    var content = new EntrancePage(words, invitation, others, isVouchedFor()).content();
    return shell.page(words, banner, content, EntrancePage.head());
  }

  /** A proxy shows a certificate of its own. */
  private boolean isVouchedFor() {
    return Tls.isGiven(options) || !options.text("proxy", "false").strip().equals("false");
  }
}
