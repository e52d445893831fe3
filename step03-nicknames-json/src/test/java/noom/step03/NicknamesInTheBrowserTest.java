package noom.step03;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import noom.step02.Peers;
import noom.testkit.Browser;
import noom.testkit.InEveryBrowser;
import noom.testkit.InFirefoxToo;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@InTheBrowser
class NicknamesInTheBrowserTest {
  private final Peers everyone = new Peers();

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step03.lesson(new Chat(everyone, System::nanoTime)));

  @Test
  @InEveryBrowser
  void myLinesStandOnTheRightAndThoseOfOthersOnTheLeft(Browser ann, Browser bob, Browser cho) {
    var annsPage = ChatPage.open(ann, server);
    var bobsPage = ChatPage.open(bob, server);
    var chosPage = ChatPage.open(cho, server);

    annsPage.nick().submit("Ann");
    annsPage.message().submit("hi");
    bobsPage.messages().shows("Ann: hi");
    bobsPage.nick().submitWithButton("Bob");
    bobsPage.message().submitWithButton("hello, Ann");

    for (var page : new ChatPage[] {annsPage, bobsPage, chosPage}) {
      page.messages().shows("Ann: hi", "Bob: hello, Ann");
    }
    assertThat(annsPage.messages().mine()).containsExactly("Ann: hi");
    assertThat(bobsPage.messages().mine()).containsExactly("Bob: hello, Ann");
    assertThat(chosPage.messages().mine()).isEmpty();
    assertThat(annsPage.leftOf(0)).isGreaterThan(annsPage.leftOf(1));
    assertThat(bobsPage.leftOf(0)).isLessThan(bobsPage.leftOf(1));
  }

  @Test
  @InEveryBrowser
  void everyoneIsAnonAtFirstAndMayChangeTheName(Browser ann) {
    var page = ChatPage.open(ann, server);

    page.message().submit("one");
    page.messages().shows("Anon: one");
    page.nick().submit("Ann");
    page.message().submit("two");
    page.messages().shows("Anon: one", "Ann: two");
    page.nick().submit("Anna");
    page.message().submit("three");

    page.messages().shows("Anon: one", "Ann: two", "Anna: three");
    page.message().holds("");
    page.nick().holds("Anna");
  }

  @Test
  @InFirefoxToo
  void whatOthersWriteArrivesAsTheyWroteItAndNeverAsHtml(Browser ann, Browser bob) {
    var annsPage = ChatPage.open(ann, server);
    var bobsPage = ChatPage.open(bob, server);

    annsPage.nick().submit("<b>소시지</b>");
    annsPage.message().submit("<img src=x onerror=alert(1)>");
    annsPage.message().submit("안녕하세요 👋🏽 👩‍👩‍👧‍👦");

    bobsPage
        .messages()
        .shows("<b>소시지</b>: <img src=x onerror=alert(1)>", "<b>소시지</b>: 안녕하세요 👋🏽 👩‍👩‍👧‍👦");
    assertThat(bob.all("main img, main b")).isEmpty();
  }

  @Test
  @InEveryBrowser
  void aMistakeIsToldInWordsAndTheLineComesBack(Browser ann) {
    var page = ChatPage.open(ann, server);

    page.message().submit("   ");
    page.problemSays("Please type something that can be seen.");
    page.message().holds("   ");
    page.message().submit("fine");

    page.messages().shows("Anon: fine");
    page.problemSays("");
    page.message().holds("");
  }

  @Test
  void aRefusedLineComesBackThoughAnotherIsStillOnItsWay(Browser ann) {
    var page = ChatPage.open(ann, server);
    var tooLong = "x".repeat(2_001);

    ann.script(
        "const [box, form] = ['#text', '#message'].map((it) => document.querySelector(it));"
            + "for (const line of arguments) { box.value = line; form.requestSubmit(); }",
        "first",
        tooLong);

    page.problemSays("That has 2,001 characters; 2,000 is the most.");
    page.messages().shows("Anon: first");
    page.message().holds(tooLong);
  }

  @Test
  void whoHasScrolledUpAndSpeaksSeesTheOwnLine(Browser ann) {
    var page = ChatPage.open(ann, server);
    for (int i = 0; i < 30; i++) {
      everyone.broadcast(
          "{\"type\":\"new_message\",\"payload\":{\"from\":\"x\",\"nickname\":\"Bob\",\"text\":\"hi\"}}");
    }
    eventually(() -> assertThat(page.messages().lines()).hasSize(30));

    ann.script("document.querySelector('main ul').scrollTop = 0");
    page.message().submit("I have read it");

    eventually(
        () ->
            assertThat(
                    ann.script(
                        "const list = document.querySelector('main ul');"
                            + "const line = list.lastChild.getBoundingClientRect();"
                            + "return list.children.length === 31"
                            + " && line.bottom <= list.getBoundingClientRect().bottom"))
                .isEqualTo(true));
  }

  @Test
  void whatIsTypedMeanwhileIsNotOverwritten(Browser ann) {
    var page = ChatPage.open(ann, server);

    ann.script(
        "const [box, form] = ['#text', '#message'].map((it) => document.querySelector(it));"
            + "box.value = '  '; form.requestSubmit(); box.value = 'a new thought';");

    page.problemSays("Please type something that can be seen.");
    page.message().holds("a new thought");
  }

  @Test
  void aLineThatComesBackWhileAnotherIsTypedStandsInTheList(Browser ann) {
    var page = ChatPage.open(ann, server);
    var tooLong = "x".repeat(2_001);

    ann.script(
        "const [box, form] = ['#text', '#message'].map((it) => document.querySelector(it));"
            + "box.value = arguments[0]; form.requestSubmit(); box.value = 'a new thought';",
        tooLong);

    page.messages().shows("Not sent: " + tooLong);
    page.message().holds("a new thought");
  }

  @Test
  void aRefusedNicknameGivesNoLineBackThatWasSaid(Browser ann) {
    var page = ChatPage.open(ann, server);

    ann.script(
        "const say = (id, text) => {"
            + "  const form = document.querySelector(id);"
            + "  form.querySelector('input').value = text; form.requestSubmit(); };"
            + "say('#nick', 'A'.repeat(21)); say('#message', 'one'); say('#message', 'two')");

    page.problemSays("That has 21 characters; 20 is the most.");
    page.messages().shows("Anon: one", "Anon: two");
    page.message().holds("");
  }

  @Test
  void aLineThatWasOnItsWayWhenTheConnectionBrokeIsNotLost(Browser ann) {
    try (var network = Network.to(server)) {
      var page = new ChatPage(network.open(ann, ""));
      page.status().saysConnected();
      network.freeze();
      page.message().submit("can you hear me?");
      page.message().holds("");

      network.loseBrowsers();

      page.message().holds("can you hear me?");
    }
  }

  @Test
  void newLinesBelowAreShownToSomebodyWhoHasScrolledUp(Browser ann) {
    var page = ChatPage.open(ann, server);
    for (int i = 0; i < 30; i++) {
      everyone.broadcast(
          "{\"type\":\"new_message\",\"payload\":{\"from\":\"x\",\"nickname\":\"Bob\",\"text\":\"hi\"}}");
    }
    eventually(() -> assertThat(page.messages().lines()).hasSize(30));
    assertThat(signBelow(ann)).isEqualTo("none");
    ann.script("document.querySelector('main ul').scrollTop = 0");
    ann.untilDrawn();

    everyone.broadcast(
        "{\"type\":\"new_message\",\"payload\":{\"from\":\"x\",\"nickname\":\"Bob\",\"text\":\"hi\"}}");

    eventually(() -> assertThat(signBelow(ann)).isEqualTo("New lines below"));
    ann.script("const it = document.querySelector('main ul'); it.scrollTop = it.scrollHeight");
    eventually(() -> assertThat(signBelow(ann)).isEqualTo("none"));
  }

  private static Object signBelow(Browser browser) {
    return browser.script(
        "const list = document.querySelector('main ul');"
            + "const isShown = getComputedStyle(list, '::after').content !== 'none';"
            + "return isShown ? list.dataset.below : 'none'");
  }

  @Test
  void aTabThatIsClosedIsNoPeerAnyMore(Browser ann, Browser bob) {
    var annsPage = ChatPage.open(ann, server);
    ChatPage.open(bob, server);
    bob.openInNewTab(server.page());
    eventually(() -> assertThat(everyone.count()).isEqualTo(3));

    bob.closeTab();

    eventually(() -> assertThat(everyone.count()).isEqualTo(2));
    annsPage.message().submit("still here?");
    new ChatPage(bob).messages().shows("Anon: still here?");
  }

  @Test
  void aNicknameThatIsTooLongIsRefusedAndTheOldOneStays(Browser ann) {
    var page = ChatPage.open(ann, server);
    page.nick().submit("Ann");

    page.nick().submit("A".repeat(21));
    page.problemSays("That has 21 characters; 20 is the most.");
    page.message().submit("still me");

    page.messages().shows("Ann: still me");
  }

  @Test
  void whoLosesTheServerIsToldAndKeepsTheLine(Browser ann) {
    var page = ChatPage.open(ann, server);

    server.stop();
    page.status().says("Disconnected (1001). The server is stopping.");
    page.message().submit("anyone there?");

    page.message().holds("anyone there?");
    page.messages().shows();
  }

  @Test
  @InEveryBrowser
  void theWirePanelShowsTheObjects(Browser ann) {
    var page = ChatPage.open(ann, server);

    page.nick().submit("Ann");

    page.wire().showsOut("{\n  \"type\": \"nickname\",\n  \"payload\": \"Ann\"\n}");
    eventually(
        () ->
            assertThat(page.wire().in())
                .singleElement()
                .asString()
                .startsWith("{\n  \"type\": \"connected\",\n  \"payload\": {\n    \"id\": \""));
  }

  @Test
  void aNicknameInTheAddressOfThePageIsInItsBox(Browser ann) {
    var page = new ChatPage(ann.open(server.page("?nickname=A%26nn")));
    page.status().saysConnected();
    page.nick().holds("A&nn");

    ann.click("#nick button");
    page.message().submit("hi");

    page.messages().shows("A&nn: hi");
  }
}
