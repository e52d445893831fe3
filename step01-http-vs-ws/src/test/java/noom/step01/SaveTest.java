package noom.step01;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import noom.testkit.CheckoutCopy;
import noom.testkit.Client;
import noom.testkit.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a save: in the terminal, and for those who ask the server. */
@Timeout(120) // a compiler in a second JVM
class SaveTest {
  private static final String STEP = Step01.class.getName();
  private static final String CODE = "step01-http-vs-ws/src/main/java/noom/step01/";
  private static final String HELLO = CODE + "HelloHttp.java";
  private static final String STEP01 = CODE + "Step01.java";
  private static final String ROUTE = "app.routes.ws(\"/\", HelloWebSocket::install);";
  private static final String HELLO_THAT_SAYS =
      """
      package noom.step01;

      final class HelloHttp {
        static void answer(io.javalin.http.Context request) {
          request.result(%s);
        }
      }
      """;
  private static final String WORDS =
      "package noom.step01; final class %s { static final String TEXT = \"%s\"; }";

  @TempDir Path folder;

  private CheckoutCopy checkout;
  private Program step;

  @BeforeEach
  void start() {
    checkout = CheckoutCopy.of(folder, "01");
    step = checkout.run(STEP, "-Dwatch=true");
    answers("Hello! Who are you? I have forgotten.");
  }

  @AfterEach
  void stop() {
    step.close();
  }

  private void answers(String words) {
    eventually(CheckoutCopy.PATIENCE, () -> assertThat(hello()).isEqualTo(words));
  }

  /** Between two servers nobody listens for a moment. */
  private String hello() throws Exception {
    try {
      return get("/hello");
    } catch (IOException between) {
      return between.toString();
    }
  }

  private String get(String path) throws Exception {
    var request = HttpRequest.newBuilder(step.page().resolve(path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  private void saveHelloThatSays(String expression) {
    checkout.save(HELLO, HELLO_THAT_SAYS.formatted(expression));
  }

  private void saveWords(String type, String text) {
    checkout.save(CODE + type + ".java", WORDS.formatted(type, text));
  }

  private void says(String line) {
    eventually(
        CheckoutCopy.PATIENCE, () -> assertThat(step.lines()).anyMatch(it -> it.contains(line)));
  }

  private Stream<String> saves() {
    return step.lines().stream().filter(it -> it.contains(" Saved "));
  }

  // What runs anew

  @Test
  void aSaveIsSeenAtTheSamePortAndTheTerminalTellsWhatWasSavedAndHowLongItTook() {
    var client = Client.connect(step.socket());
    assertThat(client.next()).isEqualTo("hello!");

    saveHelloThatSays("\"saved\"");

    answers("saved");
    assertThat(client.closed()).isEqualTo(new Client.Close(1012, "Another server has taken over."));
    says("Saved HelloHttp.java: seen after ");
    assertThat(saves()).singleElement().asString().matches(".* seen after \\d+\\.\\d s\\.");
    try (var next = Client.connect(step.socket())) {
      assertThat(next.next()).isEqualTo("hello!");
    }
  }

  @Test
  void filesMayBeNewGetAnotherNameAndGo() throws Exception {
    saveWords("Words", "new");
    saveHelloThatSays("Words.TEXT");
    answers("new");

    Files.delete(checkout.file(CODE + "Words.java"));
    saveWords("OtherWords", "renamed");
    saveHelloThatSays("OtherWords.TEXT");
    answers("renamed");

    Files.delete(checkout.file(CODE + "OtherWords.java"));
    says(HELLO + ":5: cannot find symbol");
    answers("renamed");
    saveHelloThatSays("\"gone\"");
    answers("gone");
  }

  @Test
  void whatIsSavedTogetherIsSeenTogether() throws Exception {
    saveWords("One", "0");
    saveWords("Two", "0");
    saveHelloThatSays("One.TEXT + Two.TEXT");
    answers("00");

    for (var round = 1; round < 10; round++) {
      saveWords("One", "" + round);
      saveWords("Two", "" + round);
      var answer = get("/hello");
      assertThat(answer.charAt(0)).isEqualTo(answer.charAt(1));
    }

    answers("99");
  }

  @Test
  void aSaveWhileAnotherOneIsCompiledIsSeenToo() throws Exception {
    for (var round = 1; round <= 5; round++) {
      saveHelloThatSays("\"" + round + " and then\"");
      while (Files.getLastModifiedTime(checkout.file(HELLO))
              .toInstant()
              .plusMillis(300)
              .compareTo(Instant.now())
          > 0) {
        Thread.onSpinWait(); // it has been noticed, and is being compiled
      }
      saveHelloThatSays("\"" + round + "\"");
      answers("" + round);
    }
  }

  @Test
  void manyFilesAtOnceAreOneRestart() throws Exception {
    saveHelloThatSays("\"before\"");
    answers("before");
    for (var file : javaFiles()) { // as git checkout does
      Files.writeString(file, Files.readString(file) + "// other\n");
    }
    saveHelloThatSays("\"after\"");

    answers("after");

    eventually(CheckoutCopy.PATIENCE, () -> assertThat(saves()).hasSize(2));
    assertThat(saves().skip(1)).singleElement().asString().contains(" more: seen after");
  }

  private List<Path> javaFiles() throws Exception {
    try (var files = Files.walk(folder)) {
      return files.filter(it -> it.toString().endsWith(".java")).toList();
    }
  }

  @Test
  void anEditorMayWriteAnotherFileFirstAndKeepTheOldOne() throws Exception {
    var hello = checkout.file(HELLO);
    var beside = hello.resolveSibling("HelloHttp.java___jb_tmp___");
    Files.writeString(hello.resolveSibling(".HelloHttp.java.swp"), "of vim");
    Files.writeString(hello.resolveSibling("4913"), "of vim");
    Files.writeString(beside, HELLO_THAT_SAYS.formatted("\"moved\""));
    Files.move(hello, hello.resolveSibling("HelloHttp.java~"));
    Files.move(beside, hello, ATOMIC_MOVE);

    answers("moved");

    says("Saved HelloHttp.java: seen after ");
    assertThat(saves()).hasSize(1);
  }

  @Test
  void theLessonsTextIsSeenWithoutARestart() {
    var client = Client.connect(step.socket());
    assertThat(client.next()).isEqualTo("hello!");

    checkout.save("step01-http-vs-ws/README.md", "# Another text");

    eventually(
        CheckoutCopy.PATIENCE, () -> assertThat(get("/step01/lesson")).contains("Another text"));
    says("Saved README.md: seen after ");
    client.send("still here?");
    assertThat(client.next()).contains("still here?");
  }

  // What cannot run

  @Test
  void whatDoesNotCompileIsToldByFileAndLineAndTheServerGoesOn() {
    var client = Client.connect(step.socket());
    assertThat(client.next()).isEqualTo("hello!");

    saveHelloThatSays("\"no end)");

    says(HELLO + ":5: unclosed string literal");
    client.send("still here?");
    assertThat(client.next()).contains("still here?");
    saveHelloThatSays("\"an end\"");
    answers("an end");
  }

  @Test
  void whatFailsAsItStartsIsToldByFileAndLineAndTheServerGoesOn() {
    checkout.replace(
        STEP01, ROUTE, ROUTE + " // comes first\n    if (true) throw new Error(\"no\");");

    says(STEP01 + ":" + (lineOf(ROUTE) + 1) + ": java.lang.Error: no");
    answers("Hello! Who are you? I have forgotten.");
    checkout.replace(STEP01, "if (true) throw new Error(\"no\");", "");
    saveHelloThatSays("\"mended\"");
    answers("mended");
  }

  private long lineOf(String words) {
    return checkout.read(STEP01).lines().takeWhile(it -> !it.contains(words)).count() + 1;
  }

  @Test
  void aStepThatRunsNoLessonIsToldSo() {
    checkout.replace(STEP01, "LessonServer.run(lesson());", "");

    says("noom.step01.Step01 has run no lesson.");
    answers("Hello! Who are you? I have forgotten.");
  }

  // Where it is off, and what is older

  @Test
  void fromJarsOrWithTheOptionItIsOff() throws Exception {
    assertThat(get("/")).contains("/workbench/watch/main.js");
    var server = checkout.file("workbench/server/target/classes");
    var jar = jarOf("step01-http-vs-ws");
    step.close();

    step = checkout.run(Stream.of(jar, server), STEP, "-Dwatch=true");
    assertThat(get("/")).doesNotContain("/workbench/watch/main.js");
    step.close();

    step = checkout.run(STEP, "-Dwatch=false");
    assertThat(get("/")).doesNotContain("/workbench/watch/main.js");
    step.close();

    step = checkout.run(STEP, "-Dwatch=no");
    assertThat(step.exitCode()).isEqualTo(1);
    assertThat(step.lines())
        .containsExactly("\"no\" is neither on nor off: give -Dwatch=true or -Dwatch=false.");
  }

  @Test
  void whatWasSavedAfterTheLastBuildIsCompiledAtTheStart() throws Exception {
    step.close();
    saveHelloThatSays("\"newer\"");
    Files.setLastModifiedTime(checkout.file(HELLO), FileTime.from(Instant.now().plusSeconds(1)));

    step = checkout.run(STEP, "-Dwatch=true");

    answers("newer");
    says("Compiled now, for the last build is older: HelloHttp.java.");
  }

  private Path jarOf(String module) throws Exception {
    var classes = checkout.file(module).resolve("target/classes");
    var jar = checkout.file(module + "-1.0-SNAPSHOT.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        var files = Files.walk(classes)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
    }
    return jar;
  }
}
