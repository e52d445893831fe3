package noom.step06;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import noom.testkit.Browser;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.PageChecks;
import noom.testkit.Parrot;
import noom.testkit.WirePanel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sequence diagram draws what it is told, in the second view of the wire panel. */
@InTheBrowser
class SequenceDiagramTest {
  @RegisterExtension final LessonExtension server = new LessonExtension(Parrot::lesson);

  /** Opens a page with a diagram, which scripts call {@code it}. */
  private Diagram open(Browser browser) {
    Parrot.open(browser, server).wear("/step06/style.css");
    browser.script(
        "const nothing = { append() {}, clear() { it.clear(); } };"
            + "const make = (Diagram) => (box) => { window.it = new Diagram(box); return nothing; };"
            + "return Promise.all("
            + "  [import('/workbench/wire-panel.js'), import('/step06/tools/sequence.js')])"
            + "  .then(([panel, { SequenceDiagram }]) =>"
            + "    panel.addView('Diagram', make(SequenceDiagram)))");
    new WirePanel(browser).choose("Diagram");
    tell(browser, "it.column('a', 'Ann'); it.column('s', 'Server'); it.column('b', 'Bob');");
    var diagram = new Diagram(browser, "#wire .view");
    assertThat(diagram.columns()).hasSize(3);
    return diagram;
  }

  /** Lets the diagram {@code it} do something, and waits until that is drawn. */
  private static void tell(Browser browser, String script, Object... arguments) {
    browser.script(script, arguments);
    browser.untilDrawn();
  }

  private static boolean isAtEnd(Browser browser) {
    return (Boolean)
        browser.script(
            "const box = document.querySelector('#wire .view');"
                + "return box.scrollHeight - box.scrollTop - box.clientHeight < 2");
  }

  @Test
  void arrowsStandInTheOrderInWhichTheyCome(Browser ann) {
    var diagram = open(ann);

    tell(ann, "it.arrow('a', 's', 'hi'); it.arrow('s', 'a', 'ack', { kind: 'in' });");

    assertThat(diagram.columns()).containsExactly("Ann", "Server", "Bob");
    assertThat(diagram.rows()).containsExactly("Ann → Server: hi", "Server → Ann: ack");
  }

  @Test
  void whatIsConcludedIsDashedAndWhatWasSeenIsNot(Browser ann) {
    var diagram = open(ann);

    tell(ann, "it.arrow('a', 's', 'hi'); it.arrow('s', ['a', 'b'], 'hi', { seen: false });");

    assertThat(diagram.rows())
        .containsExactly("Ann → Server: hi", "Server → Ann, Bob, concluded: hi");
    var dashes =
        ann.all("#wire .rows line:not(.life)").stream()
            .map(line -> line.getCssValue("stroke-dasharray"))
            .toList();
    assertThat(dashes).containsExactly("none", "6px, 5px", "6px, 5px");
  }

  @Test
  void aRefusalHasTheColourOfWhatIsWrong(Browser ann) {
    var diagram = open(ann);

    tell(ann, "it.arrow('s', 'a', 'no', { kind: 'refused' })");

    assertThat(diagram.rows()).containsExactly("Server → Ann, refused: no");
    assertThat(ann.find("#wire .rows span").getCssValue("color")).isEqualTo("rgba(179, 38, 30, 1)");
  }

  @Test
  void anArrowPointsWhereItGoes(Browser ann) {
    open(ann);

    tell(ann, "it.arrow('a', 's', 'to the right'); it.arrow('b', 's', 'to the left');");

    var tips = "[...document.querySelectorAll('#wire .rows svg svg')]";
    assertThat(ann.script("return %s.map((tip) => tip.getAttribute('x'))".formatted(tips)))
        .isEqualTo(List.of("50%", "50%"));
    assertThat(
            ann.script(
                "return %s.map((tip) => Math.sign(tip.firstChild.getBBox().x))".formatted(tips)))
        .isEqualTo(List.of(-1L, 0L));
  }

  @Test
  void anArrowTellsTheWholeOfWhatItsLabelShortens(Browser ann) {
    open(ann);

    tell(ann, "it.arrow('a', 's', 'short', { title: 'the whole' })");

    assertThat(ann.find("#wire .rows li").getDomAttribute("title")).isEqualTo("the whole");
  }

  @Test
  void aNoteStandsBesideItsColumn(Browser ann) {
    var diagram = open(ann);

    tell(ann, "it.note('b', 'closed 1001')");

    assertThat(diagram.rows()).containsExactly("Bob: closed 1001");
  }

  @Test
  void aColumnThatEndsHasNoLifelineBelow(Browser ann) {
    var diagram = open(ann);

    tell(ann, "it.end('b'); it.end('b'); it.note('a', 'alone');");

    assertThat(diagram.rows()).containsExactly("Bob ends", "Ann: alone");
    assertThat(diagram.ended()).containsExactly("Bob");
    assertThat(ann.all("#wire .rows > .end .life")).hasSize(3);
    assertThat(ann.all("#wire .rows > .note .life")).hasSize(2);
  }

  @Test
  void whoComesBackHasTheSameColumnAsBefore(Browser ann) {
    var diagram = open(ann);

    tell(ann, "it.end('b'); it.column('b', 'Bob again'); it.note('b', 'here');");

    assertThat(diagram.columns()).containsExactly("Ann", "Server", "Bob again");
    assertThat(diagram.ended()).isEmpty();
    assertThat(ann.all("#wire .rows > .note .life")).hasSize(3);
  }

  @Test
  void aColumnThatIsCalledDifferentlyIsSoInEveryRow(Browser ann) {
    var diagram = open(ann);
    tell(ann, "it.arrow('a', 's', 'hi')");

    tell(ann, "it.column('a', 'Anna')");

    assertThat(diagram.columns()).containsExactly("Anna", "Server", "Bob");
    assertThat(diagram.rows()).containsExactly("Anna → Server: hi");
  }

  @Test
  void aColumnThatComesLaterHasNoLifelineAbove(Browser ann) {
    open(ann);

    tell(ann, "it.note('a', 'before'); it.column('c', 'Cho'); it.note('a', 'after');");

    assertThat(ann.all("#wire .rows > :first-child .life")).hasSize(3);
    assertThat(ann.all("#wire .rows > :last-child .life")).hasSize(4);
  }

  @Test
  void namesAndLabelsAreTextWhateverTheyAre(Browser ann) {
    var diagram = open(ann);
    var evil = "<img src=x onerror=alert(1)>";

    tell(ann, "it.column('a', arguments[0]); it.arrow('a', 's', arguments[0]);", evil);

    assertThat(diagram.columns()).contains(evil);
    assertThat(diagram.rows()).containsExactly(evil + " → Server: " + evil);
    assertThat(ann.all("#wire .view img")).isEmpty();
  }

  @Test
  void aLongNameIsWholeInItsTitle(Browser ann) {
    open(ann);
    var name = "조선글".repeat(40);

    tell(ann, "it.column('a', arguments[0])", name);

    var head = ann.find("#wire .heads > li");
    assertThat(head.getDomAttribute("title")).isEqualTo(name);
    assertThat(head.getSize().width).isLessThan(ann.find("#wire .heads").getSize().width / 2);
  }

  @Test
  void theNewest200RowsAreKept(Browser ann) {
    var diagram = open(ann);

    tell(ann, "for (let i = 1; i <= 201; i++) it.note('a', `note ${i}`)");

    assertThat(diagram.rows()).hasSize(200).startsWith("Ann: note 2").endsWith("Ann: note 201");
  }

  @Test
  void aColumnThatHasEndedGoesWhenItsLastRowGoesAndLeavesItsPlace(Browser ann) {
    var diagram = open(ann);
    tell(ann, "it.column('c', 'Cho'); it.end('b');");

    tell(ann, "for (let i = 1; i <= 199; i++) it.note('a', `note ${i}`)");
    assertThat(diagram.columns()).containsExactly("Ann", "Server", "Bob", "Cho");
    tell(ann, "it.note('a', 'one more'); it.column('d', 'Dag');");

    assertThat(diagram.columns()).containsExactly("Ann", "Server", "Dag", "Cho");
    assertThat(ann.all("#wire .heads > li"))
        .extracting(head -> head.getRect().y)
        .as("one row of names")
        .containsOnly(ann.find("#wire .heads > li").getRect().y);
  }

  @Test
  void clearForgetsTheRowsAndWhoHasEnded(Browser ann) {
    var diagram = open(ann);
    tell(ann, "it.arrow('a', 's', 'hi'); it.end('b');");

    new WirePanel(ann).clear();

    assertThat(diagram.rows()).isEmpty();
    assertThat(diagram.columns()).containsExactly("Ann", "Server");
  }

  @Test
  void clearLeavesNoGapBetweenThoseWhoStay(Browser ann) {
    var diagram = open(ann);
    tell(ann, "it.column('c', 'Cho'); it.end('b');");
    var gap =
        "return Math.round(document.querySelector('#wire .heads').getBoundingClientRect().right"
            + " - document.querySelector('#wire .heads > :last-child').getBoundingClientRect().right)";
    var before = ann.script(gap);

    new WirePanel(ann).clear();

    assertThat(diagram.columns()).containsExactly("Ann", "Server", "Cho");
    assertThat(ann.script("return document.querySelector('#wire .view').style.cssText"))
        .asString()
        .contains("--columns: 3");
    assertThat(ann.script(gap)).isEqualTo(before);
  }

  @Test
  void theNamesOfSixColumnsAreWhole(Browser ann) {
    open(ann);
    ann.looksAt(360, 780, false);
    ann.click("#wire-pull");

    tell(ann, "['c', 'd', 'e'].forEach((key) => it.column(key, 'Unbreakable Twenty'))");

    assertThat(
            ann.script(
                "return [...document.querySelectorAll('#wire .heads > li')]"
                    + ".every((it) => it.scrollHeight <= it.clientHeight"
                    + " && it.scrollWidth <= it.clientWidth)"))
        .isEqualTo(true);
  }

  @Test
  void whoReadsTheEndStaysThereAndWhoReadsAboveIsNotDisturbed(Browser ann) {
    open(ann);
    tell(ann, "for (let i = 1; i <= 60; i++) it.note('a', `note ${i}`)");
    assertThat(isAtEnd(ann)).isTrue();

    ann.script(
        "const box = document.querySelector('#wire .view');"
            + "const isScrolled = new Promise((scrolled) =>"
            + "  box.addEventListener('scroll', () => scrolled(), { once: true }));"
            + "box.scrollTop = 300;"
            + "return isScrolled;");
    tell(ann, "it.note('a', 'one more'); it.column('c', 'Cho');");

    assertThat(ann.script("return document.querySelector('#wire .view').scrollTop"))
        .isEqualTo(300L);
  }

  @Test
  void theNamesStayInSightWhileRowsScrollAway(Browser ann) {
    open(ann);

    tell(ann, "for (let i = 1; i <= 60; i++) it.note('a', `note ${i}`)");

    var box = ann.find("#wire .view").getRect();
    assertThat(ann.find("#wire .heads > li").getRect().y).isBetween(box.y, box.y + 10);
  }

  @Test
  void whatWasDrawnUnseenIsAtItsEndWhenItIsLookedAt(Browser ann) {
    open(ann);
    new WirePanel(ann).choose("List");
    tell(ann, "for (let i = 1; i <= 60; i++) it.note('a', `note ${i}`)");

    new WirePanel(ann).choose("Diagram");

    eventually(() -> assertThat(isAtEnd(ann)).isTrue());
  }

  @Test
  void sixColumnsFitOnAPhoneAndMoreScrollInTheirOwnBox(Browser ann) {
    var diagram = open(ann);
    var width =
        "return document.querySelector('#wire .view').scrollWidth"
            + " - document.querySelector('#wire .view').clientWidth";
    ann.looksAt(360, 780, false);
    eventually(() -> assertThat(ann.shows("#wire-pull")).isTrue());
    ann.click("#wire-pull");
    assertThat(ann.shows("#wire .view")).isTrue();

    tell(ann, "['c', 'd', 'e'].forEach((key) => it.column(key, 'Somebody ' + key))");
    tell(ann, "it.arrow('a', 's', 'long '.repeat(50)); it.note('e', 'long '.repeat(50));");
    assertThat(diagram.columns()).hasSize(6);
    assertThat(ann.script(width)).isEqualTo(0L);
    tell(ann, "['f', 'g', 'h'].forEach((key) => it.column(key, 'Somebody ' + key))");

    assertThat(diagram.columns()).hasSize(9);
    assertThat((Long) ann.script(width)).isPositive();
    assertThat((Long) ann.script("return document.documentElement.scrollWidth")).isEqualTo(360L);
  }

  @Test
  void aDiagramIsReadableOnAPhoneAndOnAProjector(Browser ann) {
    open(ann);

    tell(
        ann,
        "it.column('c', 'Sömeone with quite a long name'); it.column('d', '조선'); it.note('a', 'open');"
            + "it.arrow('a', 's', 'new_message \"hi\"', { kind: 'out' });"
            + "it.arrow('s', 'a', 'ack #3', { kind: 'in' });"
            + "it.arrow('s', ['b', 'c', 'd'], 'new_message \"hi\"', { kind: 'out', seen: false });"
            + "it.arrow('c', 's', 'dm (whisper) \"psst\"', { kind: 'in', seen: false });"
            + "it.arrow('s', 'a', 'error', { kind: 'refused' }); it.arrow('a', 'b', 'plain');"
            + "it.arrow('b', 'd', 'a label that is as long as labels ever are'); it.end('c');"
            + "it.note('d', 'a note on the right'); it.note('a', 'Resumed');");

    PageChecks.check(ann, "sequence");
  }
}
