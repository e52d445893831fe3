package noom.step04;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import noom.step03.UserError;
import noom.testkit.Browser;
import noom.testkit.InFirefoxToo;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.workbench.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a page can do with socket.js, whatever the page is. */
@InFirefoxToo
@InTheBrowser
class SocketInTheBrowserTest {
  private final SocketServer socketServer = new SocketServer(Time.REAL);

  @RegisterExtension
  final LessonExtension server = new LessonExtension(() -> Step04.lesson(socketServer));

  private record Words(String words) {}

  @BeforeEach
  void theServerCanEchoAndRefuse() {
    socketServer.on("echo", Words.class, (socket, said) -> said);
    socketServer.on(
        "shout",
        Words.class,
        (socket, said) -> {
          socketServer.rooms().everyone().emit("shouted", said);
          return null;
        });
    socketServer.on(
        "refuse",
        Words.class,
        (socket, said) -> {
          throw new UserError("too_long", "No: " + said.words());
        });
  }

  /** Runs JavaScript with a socket and waits for what it resolves to. */
  private Object with(Browser browser, String script) {
    RoomPanel.open(browser, server);
    return browser.script(
        "return import('/step04/main.js').then(async ({ socket }) => {" + script + "})");
  }

  @Test
  void emitReturnsAPromiseOfTheAnswer(Browser ann) {
    var answer = with(ann, "return await socket.emit('echo', { words: 'hi' })");

    assertThat(answer).isEqualTo(Map.of("words", "hi"));
  }

  @Test
  void anAnswerWithoutAPayloadIsOneToo(Browser ann) {
    assertThat(with(ann, "return await socket.emit('shout', { words: 'hi' })")).isNull();
  }

  @Test
  void aRefusalRejectsThePromiseWithWordsAndACode(Browser ann) {
    var refusal =
        with(
            ann,
            "return socket.emit('refuse', { words: 'hi' })"
                + ".catch((it) => [it instanceof Error, it.code, it.message].join())");

    assertThat(refusal).isEqualTo("true,too_long,No: hi");
  }

  @Test
  void theCoursesCallbackWorksToo(Browser ann) {
    var answers =
        with(
            ann,
            "const well = await new Promise((done) =>"
                + "  socket.emit('echo', { words: 'hi' }, (answer, error) => done([answer.words, error])));"
                + "const ill = await new Promise((done) =>"
                + "  socket.emit('refuse', { words: 'hi' }, (answer, error) => done([answer, error.code])));"
                + "return JSON.stringify([well, ill])");

    assertThat(answers).isEqualTo("[[\"hi\",null],[null,\"too_long\"]]");
  }

  @Test
  void eachListenerHearsEachEventUntilItIsTakenOffAndOnceHearsOne(Browser ann) {
    var heard =
        with(
            ann,
            "const heard = [];"
                + "const first = ({ words }) => heard.push('first ' + words);"
                + "const never = () => heard.push('never');"
                + "socket.on('shouted', first).on('shouted', ({ words }) => heard.push('second ' + words));"
                + "socket.once('shouted', ({ words }) => heard.push('once ' + words));"
                + "socket.once('shouted', never).off('shouted', never).off('nothing', never);"
                + "await socket.emit('shout', { words: 'one' });"
                + "socket.off('shouted', first);"
                + "await socket.emit('shout', { words: 'two' });"
                + "return heard.join(', ')");

    assertThat(heard).isEqualTo("first one, second one, once one, second two");
  }

  @Test
  void answersFindTheirQuestionsWhateverTheirOrder(Browser ann) {
    var answers =
        with(
            ann,
            "const all = await Promise.all(Array.from({ length: 50 }, (_, i) =>"
                + "  socket.emit(i % 2 ? 'echo' : 'refuse', { words: String(i) })"
                + "    .then(({ words }) => words, ({ message }) => message)));"
                + "return all.every((it, i) => it === (i % 2 ? String(i) : 'No: ' + i))");

    assertThat(answers).isEqualTo(true);
  }

  @Test
  void afterTenSecondsWithoutAnAnswerThePromiseRejectsAndALateAnswerDoesNoHarm(Browser ann) {
    socketServer.acks.delayBy(Duration.ofMillis(500));

    var failure =
        with(
            ann,
            "const patience = [];"
                + "const real = window.setTimeout;"
                + "window.setTimeout = (action, ms) => { patience.push(ms); return real(action, ms / 100); };"
                + "const failure = await socket.emit('echo', { words: 'hi' })"
                + "  .catch(({ code, message }) => [code, message].join());"
                + "window.setTimeout = real;"
                + "await socket.emit('echo', { words: 'later' });"
                + "return patience.join() + ' ' + failure");

    assertThat(failure).isEqualTo("10000 timeout,No answer within 10 s.");
  }
}
