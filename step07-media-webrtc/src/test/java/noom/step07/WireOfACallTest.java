package noom.step07;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import noom.step04.Person;
import noom.step04.SocketServer;
import noom.step06.Diagram;
import noom.testkit.Browser;
import noom.testkit.InFirefoxToo;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one sees of a call besides the faces: how it is set up, and how it does. */
@InFirefoxToo
@InTheBrowser
class WireOfACallTest {
  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step07.lesson(new SocketServer(Time.REAL)));

  private CallPanel enter(Browser browser, String nickname) {
    var call = CallPanel.enter(browser, server, nickname, "lobby");
    call.room().wire().choose("Diagram");
    return call;
  }

  /** Without the numbers of requests, which depend on how many candidates there are. */
  private static Stream<String> rows(Browser browser) {
    return new Diagram(browser, "#wire .view")
        .rows().stream().map(it -> it.replaceAll("#[0-9]+ ", ""));
  }

  @Test
  void inACallTheWireStaysInSightOnALaptop(Browser ann) {
    ann.looksAt(1280, 800, false);
    CallPanel.enter(ann, server, "Ann", "lobby");

    eventually(
        () ->
            assertThat(
                    (Boolean)
                        ann.script(
                            "const { top, bottom } = document.querySelector('#wire').getBoundingClientRect();"
                                + "return top >= 0 && bottom <= innerHeight && bottom - top > 150"))
                .isTrue());
  }

  @Test
  void whoIsAloneSeesTheButtonsBelowTheFaceOnALaptop(Browser ann) {
    ann.looksAt(1280, 900, false);
    CallPanel.enter(ann, server, "Ann", "lobby");

    eventually(
        () -> {
          assertThat(ann.edge(".tile.mine", "height")).isGreaterThan(150);
          assertThat(ann.edge(".tile.mine", "bottom"))
              .isLessThanOrEqualTo(ann.edge("#call .bar", "top"));
          assertThat(ann.edge("#call .bar", "bottom"))
              .isLessThanOrEqualTo(ann.edge("main", "bottom"));
        });
  }

  @ParameterizedTest(name = "{0} others")
  @ValueSource(ints = {2, 3, 4, 7})
  void theButtonsAreInSightOnALaptopHoweverManyAreInTheCall(int others, Browser ann) {
    ann.looksAt(1280, 800, false);
    var call = CallPanel.enter(ann, server, "Ann", "lobby");
    var people =
        IntStream.rangeClosed(1, others)
            .mapToObj(it -> Person.join(server, "Person " + it, "lobby"))
            .toList();
    eventually(() -> assertThat(call.others()).hasSize(others));
    eventually(
        () -> {
          assertThat(ann.edge(".tile.mine", "height")).isGreaterThan(90);
          assertThat(ann.edge("#call .bar", "bottom"))
              .isLessThanOrEqualTo(ann.edge("main", "bottom"));
        });
    people.forEach(Person::close);
  }

  @Test
  void theDiagramShowsHowACallIsSetUpArrowByArrow(Browser ann, Browser bob) {
    var annsCall = enter(ann, "Ann");
    var bobsCall = enter(bob, "Bob");
    annsCall.isConnectedTo("Bob");
    bobsCall.isConnectedTo("Ann");
    bobsCall.direct().submit("hello");
    annsCall.words().shows("Bob: hello");
    annsCall.mute();

    eventually(
        () ->
            assertThat(rows(ann))
                .containsSubsequence(
                    "Bob: have-local-offer",
                    "Me (Ann) → Server: offer",
                    "Server → Bob, concluded: offer",
                    "Server → Me (Ann): answer",
                    "Bob: stable",
                    "Bob: connected",
                    "Bob → Me (Ann): new_message \"hello\"",
                    "Me (Ann) → Bob: media \"muted\""));
    eventually(
        () ->
            assertThat(rows(bob))
                .containsSubsequence(
                    "Ann → Server, concluded: offer",
                    "Server → Me (Bob): offer",
                    "Ann: have-remote-offer",
                    "Ann: stable",
                    "Me (Bob) → Server: answer",
                    "Server → Ann, concluded: answer",
                    "Me (Bob) → Ann: new_message \"hello\"",
                    "Ann → Me (Bob): media \"muted\""));
    assertThat(new Diagram(ann, "#wire .view").columns())
        .containsExactly("Me (Ann)", "Server", "Bob");
    assertThat(rows(ann)).contains("Me (Ann) → Server: ice \"host\"");
    assertThat(ann.texts("#wire-log .in.rtc .peer")).containsOnly("Bob");
    assertThat(annsCall.room().wire().in()).contains(pretty("hello"));
  }

  private static String pretty(String text) {
    return """
        {
          "type": "new_message",
          "payload": {
            "text": "%s"
          }
        }"""
        .formatted(text);
  }

  @Test
  void theButtonsOfTheWireStandInOneRowOnAProjector(Browser ann) {
    enter(ann, "Ann");

    ann.looksAt(1920, 1080, false);

    assertThat(ann.all("#wire .bar button:not(#wire-pull)"))
        .extracting(button -> button.getRect().y)
        .hasSize(4)
        .containsOnly(ann.find("#wire .bar button:not(#wire-pull)").getRect().y);
  }

  @Test
  void theStatisticsAreTakenOnlyWhileSomebodyLooks(Browser ann, Browser bob) {
    ann.prepare(
        """
        window.looking = new Set();
        const { setInterval: start, clearInterval: stop } = window;
        window.setInterval = (action, time) => {
          const id = start(action, time);
          if (time === 1000) looking.add(id);
          return id;
        };
        window.clearInterval = (id) => {
          looking.delete(id);
          stop(id);
        };
        """);
    var annsCall = enter(ann, "Ann");
    var bobsCall = enter(bob, "Bob");
    annsCall.isConnectedTo("Bob");
    var others = looking(ann);

    ann.click("#statistics summary");

    eventually(
        () ->
            assertThat(graphs(ann))
                .hasSize(4)
                .anySatisfy(it -> assertThat(it).matches("Received: [1-9][0-9]* kbit/s"))
                .anySatisfy(it -> assertThat(it).matches("Pictures: [1-9][0-9]* /s"))
                .anySatisfy(it -> assertThat(it).matches("Round trip: [0-9]+ ms"))
                .anySatisfy(it -> assertThat(it).matches("Lost: [0-9]+ packets")));
    assertThat(ann.texts("#statistics b")).containsExactly("Bob");
    assertThat(looking(ann)).isEqualTo(others + 1);
    bobsCall.room().leave();
    eventually(() -> assertThat(graphs(ann)).as("graphs of who has left").isEmpty());

    ann.click("#statistics summary");

    eventually(() -> assertThat(looking(ann)).isEqualTo(others));
  }

  /** How many things are done once a second in this page. */
  private static long looking(Browser browser) {
    return (Long) browser.script("return looking.size");
  }

  private static List<String> graphs(Browser browser) {
    return browser.texts("#statistics .graph figcaption");
  }
}
