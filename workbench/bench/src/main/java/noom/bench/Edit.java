package noom.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import noom.testkit.Browser;
import noom.testkit.Browsers;

/**
 * How long somebody waits who edits a step: from the command to the first page, and from a save to
 * the page that shows it. A commit from before saves were seen takes turns with the one of today.
 */
final class Edit {
  private static final int ROUNDS = 5;
  private static final String BEFORE = "75f461a";
  private static final String WHAT =
      "Editing step 03: seconds in commit %s and in this one, medians of %d rounds in turns"
          .formatted(BEFORE, ROUNDS);

  private final List<Double> startBefore = new ArrayList<>();
  private final List<Double> startNow = new ArrayList<>();
  private final List<Double> editBefore = new ArrayList<>();
  private final List<Double> editNow = new ArrayList<>();

  private Edit() {}

  /** The commit of this folder must be clean: it is what is measured. */
  static Result run(Path folder) throws IOException {
    var environment = Environment.now();
    var work = Files.createDirectories(folder.resolve("edit"));
    try (var browsers = new Browsers();
        var before = CommitAtWork.of(BEFORE, work.resolve("before"));
        var now = CommitAtWork.of("HEAD", work.resolve("now"))) {
      Runtime.getRuntime().addShutdownHook(new Thread(browsers::close, "close browsers"));
      var ann = browsers.get("ann");
      var edit = new Edit();
      for (var round = 0; round < ROUNDS; round++) {
        edit.before(before, ann, "before " + round);
        edit.now(now, ann, "now " + round);
      }
      return new Result(WHAT, environment.with(ann), List.of(edit.table()));
    }
  }

  /** Ctrl+C, the command of the README, and a reload. */
  private void before(CommitAtWork commit, Browser ann, String words) {
    startBefore.add(commit.start());
    ann.open(commit.page());
    commit.rests();
    var start = System.nanoTime();
    commit.save(words);
    commit.stop();
    commit.start();
    ann.reload();
    editBefore.add(commit.secondsUntilShown(ann, words, start));
    commit.stop();
  }

  /** Nothing. */
  private void now(CommitAtWork commit, Browser ann, String words) {
    startNow.add(commit.start());
    ann.open(commit.page());
    commit.rests();
    var start = System.nanoTime();
    commit.save(words);
    editNow.add(commit.secondsUntilShown(ann, words, start));
    commit.stop();
    commit.start(); // Maven compiles what was saved, as it has done in the other commit
    commit.stop();
  }

  private Table table() {
    return Metrics.table(
        "ratio of the seconds",
        List.of(
            row("from the command to the first page", startBefore, startNow),
            row("from a save to the page that shows it", editBefore, editNow)));
  }

  private static Metrics row(String name, List<Double> before, List<Double> now) {
    var ratios =
        IntStream.range(0, now.size()).mapToObj(it -> now.get(it) / before.get(it)).toList();
    var ratio = Summary.of(name, 0, ratios);
    var numbers = new LinkedHashMap<String, Double>();
    numbers.put("before", Summary.of(name, 0, before).median());
    numbers.put("now", Summary.of(name, 0, now).median());
    numbers.put("ratio", ratio.median());
    return new Metrics(name, ratio, numbers);
  }
}
