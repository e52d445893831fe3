package noom.step04;

import static noom.testkit.ConsolePanel.bannerIs;
import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import noom.testkit.BreakItTab;
import noom.testkit.Browser;
import noom.testkit.ClassOptions;
import noom.testkit.ConsolePanel;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.PageChecks;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A class whose pages each speak the language of the one who looks at them. */
@InTheBrowser
class KoreanClassInTheBrowserTest {
  private static final String IN_KOREAN = "?lang=ko";
  private static final String PAUSED = "강사가 채팅을 잠시 멈췄어요. 보낸 것은 칸에 그대로 남아 있어요.";
  private static final String LET_GO = "강사가 내보냈어요. 돌아오려면 이 페이지를 새로 고침 하세요.";

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(
          () -> Step04.lesson(new SocketServer(Time.REAL)), ClassOptions.forClass());

  private RoomPanel enter(Browser browser, String nickname, String language) {
    var page = new RoomPanel(browser.open(server.page(language)));
    eventually(() -> assertThat(browser.all("#status[data-state='connected']")).hasSize(1));
    page.welcome().submit("lobby");
    eventually(() -> assertThat(browser.shownText("#room h3")).contains("lobby"));
    page.name().submit(nickname);
    eventually(() -> assertThat(browser.shownText("#room .waiting")).contains(nickname));
    return page;
  }

  private ConsolePanel console(Browser teacher, int people) {
    ConsolePanel.open(teacher, server, people); // with the key
    var console = new ConsolePanel(teacher.open(server.page("class/console" + IN_KOREAN)));
    headIs(teacher, "여기 있는 사람 (" + people + "명)");
    return console;
  }

  private static void headIs(Browser teacher, String words) {
    eventually(() -> assertThat(teacher.shownText("#here h2")).isEqualTo(words));
  }

  private static void press(Browser teacher, String name) {
    var css = "button[aria-label='%s']".formatted(name);
    eventually(() -> assertThat(teacher.all(css)).as(css).hasSize(1));
    teacher.click(css);
  }

  @Test
  void theEntranceSaysHowManyAreIn(Browser ann, Browser projector) {
    projector.open(server.page("class" + IN_KOREAN));
    saysPeople(projector, "페이지 0개가 연결되어 있어요.");

    RoomPanel.open(ann, server);
    saysPeople(projector, "페이지 1개가 연결되어 있어요.");

    PageChecks.check(projector, "class-ko");
  }

  private static void saysPeople(Browser projector, String words) {
    eventually(() -> assertThat(projector.shownText("#people")).isEqualTo(words));
  }

  @Test
  void theConsoleSaysWhoIsHereAndWhoHasLeftAndWhy(Browser ann, Browser teacher) {
    enter(ann, "김소연", IN_KOREAN);
    var bob = Person.join(server, "Bob", "kitchen");
    var console = console(teacher, 2);

    assertThat(teacher.texts("#here th:not([hidden])"))
        .containsExactly("이름", "방", "브라우저", "들어온 때", "왕복 시간", "할 일");
    console.saysOf("김소연", "lobby", " (Linux)", " ms", "내보내기");
    console.saysOf("Bob", "kitchen", "프로그램: Java");
    eventually(() -> assertThat(teacher.shownText("#figures")).contains("2명", "1초에 메시지 ", "힙 "));
    assertThat(emptyList(teacher, "#left tbody")).isEqualTo("아직 아무도 없어요.");
    bob.close();

    eventually(() -> assertThat(console.left()).containsExactly("Bob 페이지를 떠났어요"));
    Person.join(server, "조", "kitchen").client().sendBinary(new byte[1]);
    eventually(() -> assertThat(console.left()).contains("조 여기서는 텍스트만 알아들어요. (1003)"));
    headIs(teacher, "여기 있는 사람 (1명)");
    teacher.find("#filter").sendKeys("영희");
    headIs(teacher, "여기 있는 사람 (1명 중 0명)");
  }

  /** What stands where there is nothing: no element has it. */
  private static String emptyList(Browser browser, String css) {
    var content =
        "return getComputedStyle(document.querySelector('%s'), '::after').content".formatted(css);
    return ((String) browser.script(content)).replace("\"", "");
  }

  @Test
  void whatTheInstructorDoesIsSaidOnEachPageInItsLanguage(
      Browser ann, Browser bob, Browser teacher) {
    var annsPage = enter(ann, "김소연", IN_KOREAN);
    enter(bob, "Bob", "");
    var console = console(teacher, 2);

    console.say("와이어를 보세요");
    console.canUndo("모든 페이지에 알리는 말: 와이어를 보세요");
    console.pause();
    bannerIs(ann, "와이어를 보세요\n" + PAUSED);
    eventually(() -> assertThat(ConsolePanel.banner(bob)).contains("has paused the chat"));
    annsPage.msg().submit("안녕");
    annsPage.problemSays("강사가 채팅을 멈췄어요. 나중에 다시 보내세요.");
    PageChecks.check(teacher, "console-ko");
    PageChecks.check(ann, "page-in-a-class-ko");
    console.undo("거두기");
    console.canUndo("채팅을 멈췄어요, ");
    console.undo("끝내기");
    bannerIs(ann, "");

    press(teacher, "lobby 방 닫기");
    annsPage.problemSays("강사가 \"lobby\" 방을 닫았어요.");
    console.canUndo("lobby 방을 닫았어요");
    console.undo("다시 열기");
    press(teacher, "김소연 내보내기");
    bannerIs(ann, LET_GO);
    console.canUndo("김소연님을 내보냈어요");
    eventually(() -> assertThat(console.left()).containsExactly("김소연 내보냈어요"));
  }

  @Test
  void whatCannotBeDoneIsSaidInKorean(Browser teacher) {
    var console = console(teacher, 0);

    console.say(" ");
    eventually(
        () -> assertThat(teacher.shownText("#acts .problem")).isEqualTo("눈에 보이는 글자를 입력하세요."));
  }

  @Test
  void whatIsBrokenStandsInTheWireOfEachPageInItsLanguage(
      Browser ann, Browser bob, Browser teacher) {
    var annsPage = enter(ann, "김소연", IN_KOREAN);
    var bobsPage = enter(bob, "Bob", "");
    console(teacher, 2);
    teacher.click("[aria-controls='break-it']");
    var tab = new BreakItTab(teacher);
    assertThat(teacher.shownText("#break-it p")).endsWith("왜 보일지는: 레슨");
    assertThat(emptyList(teacher, "#in-force")).isEqualTo("망가진 것이 없어요.");

    tab.breaks("느린 독자(slow reader)", "김소연", "1000000", 60);
    says(annsPage, "일부러, 60초 동안: 김소연님이 1초에 1000000바이트만 읽음.");
    says(bobsPage, "On purpose, for 60 s: 김소연 takes only 1000000 bytes a second.");
    tab.breaks("느린 독자(slow reader)", "모두", "1000000", 60);
    says(annsPage, "일부러, 60초 동안: 모두가 1초에 1000000바이트만 읽음.");
    tab.breaks("ack가 오래 걸림", "lobby 방", "1", 60);
    says(annsPage, "일부러, 60초 동안: lobby 방의 모두에게 가는 ack가 1초 걸림.");
    eventually(() -> assertThat(tab.inForce()).hasSize(3));
    assertThat(tab.inForce().get(2)).startsWith("lobby 방의 모두에게").contains("초 남음");
    assertThat(teacher.shownText("#takes-number > label")).isEqualTo("ack마다 몇 초");
    PageChecks.check(teacher, "break-it-ko");

    tab.stopAll();
    says(annsPage, "끝: 김소연님이 1초에 1000000바이트만 읽음.");
    var lesson = teacher.find("#break-it > p a").getDomProperty("href");
    teacher.open(URI.create(lesson));
    assertThat(teacher.shownText(":target")).isEqualTo("망가뜨려 보기");
  }

  private static void says(RoomPanel page, String words) {
    eventually(() -> assertThat(page.wire().events()).contains(words));
  }
}
