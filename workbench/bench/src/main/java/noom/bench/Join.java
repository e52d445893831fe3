package noom.bench;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import noom.step04.SocketServer;
import noom.step07.Step07;
import noom.testkit.Browsers;
import noom.workbench.LessonServer;
import noom.workbench.Options;
import noom.workbench.Time;
import org.awaitility.core.ConditionTimeoutException;
import org.openqa.selenium.WebDriverException;

/** How long it takes to join a call, from the form's submit until the two see each other. */
final class Join {
  private static final int WARM_UPS = 2;
  private static final int ROUNDS = 10;
  private static final String ROOM = "lobby";
  private static final String WHAT =
      "Joining a call: milliseconds from the form's submit on, %d rounds after %d to warm up"
          .formatted(ROUNDS, WARM_UPS);

  private final CallPage ann;
  private final CallPage bob;

  private Join(CallPage ann, CallPage bob) {
    this.ann = ann;
    this.bob = bob;
  }

  static Result run() {
    var environment = Environment.now();
    var lesson = Step07.lesson(new SocketServer(Time.REAL));
    try (var server = LessonServer.start(lesson, Options.anyFreePort());
        var browsers = new Browsers()) {
      Runtime.getRuntime().addShutdownHook(new Thread(browsers::close, "close browsers"));
      var rounds = open(browsers, server.page()).rounds();
      return result(environment.with(browsers.get("bob")), rounds);
    } catch (CompletionException noBrowser) {
      throw new BenchError(noBrowser.getCause().getMessage(), noBrowser);
    } catch (AssertionError | ConditionTimeoutException | WebDriverException failure) {
      throw new BenchError("Joining failed: " + inOneLine(failure.getMessage()), failure);
    }
  }

  private static String inOneLine(String message) {
    return message.replaceAll("(?s)Build info:.*", "").replaceAll("\\s+", " ").strip();
  }

  private static Join open(Browsers browsers, URI page) {
    browsers.start("ann");
    browsers.start("bob");
    var ann = CallPage.open(browsers.get("ann"), page);
    var bob = CallPage.open(browsers.get("bob"), page);
    ann.enter("Ann", ROOM);
    return new Join(ann, bob);
  }

  private List<Map<JoinStep, Double>> rounds() {
    return Stream.generate(this::round).limit(WARM_UPS + ROUNDS).toList();
  }

  private Map<JoinStep, Double> round() {
    ann.isAlone();
    bob.nickname("Bob");
    ann.watch();
    bob.watch();
    bob.submit(ROOM);
    bob.seen("picture");
    bob.seen("connected"); // may be told after the first picture
    ann.seen("picture");
    bob.leave();
    return JoinStep.times(bob.seen("left"), ann.seen("gone"));
  }

  private static Result result(Environment environment, List<Map<JoinStep, Double>> rounds) {
    var parts = Stream.of(JoinStep.values()).map(step -> part(step, rounds)).toList();
    return new Result(WHAT, environment, List.of(new Table(Summary.HEAD, parts)));
  }

  private static Summary part(JoinStep step, List<Map<JoinStep, Double>> rounds) {
    return Summary.of(step.words, WARM_UPS, rounds.stream().map(it -> it.get(step)).toList());
  }
}
