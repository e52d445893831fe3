package noom.workbench.classroom;

import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import noom.workbench.faults.Fault;
import noom.workbench.faults.Faults;
import noom.workbench.faults.InForce;
import noom.workbench.faults.News;
import noom.workbench.faults.Whom;
import noom.workbench.language.Sentence;

/**
 * The part of the console in which things are broken: a WebSocket of its own, of which {@code
 * break-it.js} is the other end. Everyone's wire panel shows what happens.
 */
final class Breaking {
  static final String PATH = Console.PATH + "/break";
  static final int LONGEST = 20_000; // characters: a room of 300 has 300 tokens
  static final int LONGEST_NAME = 200;

  private final Faults faults;
  private final int step;
  private final PageLink pages;
  private final Map<String, Channel> consoles = new ConcurrentHashMap<>();

  private Breaking(Faults faults, int step, PageLink pages) {
    this.faults = faults;
    this.step = step;
    this.pages = pages;
  }

  /**
   * @param key which opens it
   * @param step whose server it is: what is offered depends on it
   */
  static void install(JavalinConfig config, ClassKey key, int step, PageLink pages) {
    var breaking = new Breaking(Faults.of(config), step, pages);
    breaking.faults.news.add((news, what) -> breaking.tell(news));
    pages.opened.add((token, what) -> breaking.greet(token));
    config.routes.wsBeforeUpgrade(PATH, key::require);
    config.routes.ws(
        PATH,
        ws -> {
          ws.onConnect(breaking::open);
          ws.onMessage(breaking::hear);
          ws.onClose(it -> breaking.consoles.remove(it.sessionId()));
        });
  }

  private void open(WsContext it) {
    var console = Channel.open(it);
    consoles.put(it.sessionId(), console);
    console.send("in_force", inForce());
  }

  private record Running(long id, Sentence words, long seconds) {}

  private List<Running> inForce() {
    return faults.inForce().stream()
        .map(it -> new Running(it.id(), it.inWords(), faults.left(it).toSeconds()))
        .toList();
  }

  /**
   * @param ids of the connections that it concerns now
   */
  private record Happening(Fault fault, boolean isOn, boolean isEveryone, List<String> ids) {}

  private Happening happening(InForce fault) {
    var isOn = faults.inForce().contains(fault);
    var isEveryone = fault.whom().isEveryone();
    return new Happening(fault.fault(), isOn, isEveryone, faults.connections(fault));
  }

  /** A page that opens its line learns what is broken. */
  private void greet(String token) {
    for (var fault : faults.inForce()) {
      pages.tell(token, "note", fault.goingOn());
      pages.tell(token, "fault", happening(fault));
    }
  }

  /** A fault has begun or ended: some of it happens in the pages. */
  private void tell(News news) {
    pages.tellAll("note", news.sentence());
    pages.tellAll("fault", happening(news.fault()));
    consoles.values().forEach(it -> it.send("in_force", inForce()));
  }

  private void hear(WsMessageContext it) {
    var letter = Letter.read(it.message(), LONGEST);
    switch (letter.type()) {
      case "begin" -> begin(letter.payload(Begin.class));
      case "end" -> end(letter.payload(End.class));
      case "end_all" -> faults.endAll();
      default -> throw Letter.unknown(letter.type());
    }
  }

  private record Begin(Fault fault, Whom whom, int number, int seconds) {
    Begin {
      requireUpTo(Faults.LONGEST.toSeconds(), seconds, "break.refused.seconds");
      if (fault.most() > 0) {
        requireUpTo(fault.most(), number, "break.refused.number");
      }
      require(whom.name().length() <= LONGEST_NAME, new Sentence("break.refused.name"));
      require(whom.isEveryone() || !whom.tokens().isEmpty(), new Sentence("break.refused.nobody"));
    }

    private static void requireUpTo(long most, int number, String key) {
      require(number >= 1 && number <= most, new Sentence(key, Map.of("most", most)));
    }

    private static void require(boolean isSo, Sentence otherwise) {
      if (!isSo) {
        throw new BadLetter(otherwise);
      }
    }
  }

  private void begin(Begin it) {
    if (it.fault.since() > step) {
      throw new BadLetter(new Sentence("break.refused.step"));
    }
    faults.begin(it.fault, it.whom, it.number, Duration.ofSeconds(it.seconds));
  }

  private record End(long id) {}

  private void end(End wanted) {
    faults.inForce().stream().filter(it -> it.id() == wanted.id).forEach(faults::end);
  }
}
