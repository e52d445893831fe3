package noom.step06;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import noom.testkit.Browser;
import noom.testkit.InEveryBrowser;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.PageChecks;
import noom.testkit.Parrot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The diagram of step 06 shows who hears what, here of frames that a parrot says. */
@InTheBrowser
class WhoHearsWhatTest {
  private static final String MEMBERS =
      "{'type':'members','payload':{'room':'lobby','members':[{'id':'a','nickname':'Ann'},"
          + "{'id':'b','nickname':'Bob'},{'id':'c','nickname':'Cho'}]}}";

  @RegisterExtension final LessonExtension server = new LessonExtension(Parrot::lesson);

  /** What Ann's page shows; the rows about the connection itself are left out. */
  private record Page(Parrot parrot, Diagram diagram) {
    Page says(String... frames) {
      List.of(frames).forEach(frame -> parrot.send(json(frame)));
      return this;
    }

    /** Hears these, and waits until they have come. */
    Page hears(String... frames) {
      for (var frame : frames) {
        var before = parrot.wire().in().size();
        parrot.hear(json(frame));
        eventually(() -> assertThat(parrot.wire().in()).hasSize(before + 1));
      }
      return this;
    }

    private static String json(String frame) {
      return frame.replace('\'', '"');
    }

    void shows(String... rows) {
      assertThat(diagram.rows()).containsExactly(rows);
    }

    Page clear() {
      parrot.wire().clear();
      return this;
    }
  }

  private Page open(Browser browser) {
    var parrot = Parrot.open(browser, server).wear("/step06/style.css");
    browser.script(
        "return Promise.all([import('/workbench/wire-panel.js'), import('/step06/diagram.js')])"
            + "  .then(([panel, { WhoHearsWhat }]) =>"
            + "    panel.addView('Diagram', (box) => new WhoHearsWhat(box)))");
    parrot.wire().choose("Diagram");
    return new Page(parrot, new Diagram(browser, "#wire .view"));
  }

  /** Ann in the lobby, with Bob and Cho. */
  private Page openInTheLobby(Browser browser) {
    return open(browser)
        .hears("{'type':'connected','payload':{'id':'a','key':'k'}}", MEMBERS)
        .clear();
  }

  @Test
  void atFirstThereAreMeAndTheServer(Browser ann) {
    var page = open(ann);

    assertThat(page.diagram.columns()).containsExactly("Me", "Server");
    assertThat(page.diagram.rows()).last().isEqualTo("Me: open");
  }

  @Test
  void myNicknameIsKnownWhenTheServerHasTakenIt(Browser ann) {
    var page = open(ann).clear();

    page.says("{'type':'nickname','id':1,'payload':{'nickname':'Ann'}}");
    assertThat(page.diagram.columns()).containsExactly("Me", "Server");
    page.hears("{'type':'ack','id':1,'ok':true}");

    assertThat(page.diagram.columns()).containsExactly("Me (Ann)", "Server");
    page.shows("Me (Ann) → Server: #1 nickname \"Ann\"", "Server → Me (Ann): ack #1");
  }

  @Test
  void theOthersInMyRoomHaveColumns(Browser ann) {
    var page = openInTheLobby(ann);

    assertThat(page.diagram.columns()).containsExactly("Me (Ann)", "Server", "Bob", "Cho");
  }

  @Test
  void whatISayToTheRoomReachesEveryOtherWhenTheServerHasTakenIt(Browser ann) {
    var page = openInTheLobby(ann);

    page.says("{'type':'new_message','id':3,'payload':{'room':'lobby','text':'hi'}}")
        .hears("{'type':'ack','id':3,'ok':true}");

    page.shows(
        "Me (Ann) → Server: #3 new_message \"hi\"",
        "Server → Me (Ann): ack #3",
        "Server → Bob, Cho, concluded: new_message \"hi\"");
  }

  @Test
  @InEveryBrowser
  void whatIWhisperReachesOneAlone(Browser ann) {
    var page = openInTheLobby(ann);

    page.says("{'type':'dm','id':4,'payload':{'to':'c','text':'psst'}}")
        .hears("{'type':'ack','id':4,'ok':true}");

    page.shows(
        "Me (Ann) → Server: #4 dm (whisper) \"psst\"",
        "Server → Me (Ann): ack #4",
        "Server → Cho, concluded: dm (whisper) \"psst\"");
  }

  @Test
  void whatIsRefusedReachesNobody(Browser ann) {
    var page = openInTheLobby(ann);

    page.says("{'type':'dm','id':4,'payload':{'to':'c','text':'psst'}}")
        .hears(
            "{'type':'ack','id':4,'ok':false,'error':{'code':'gone','message':'Cho is gone.'}}",
            "{'type':'error','payload':{'code':'not_json','message':'Not JSON.'}}");

    page.shows(
        "Me (Ann) → Server: #4 dm (whisper) \"psst\"",
        "Server → Me (Ann), refused: ack #4 gone",
        "Server → Me (Ann), refused: error \"not_json\"");
  }

  @Test
  void whatOthersSayOrWhisperTheyHaveToldTheServerBefore(Browser ann) {
    var page = openInTheLobby(ann);

    page.hears(
        "{'type':'new_message','payload':{'room':'lobby','from':'b','nickname':'Bob','text':'hi'}}",
        "{'type':'dm','payload':{'from':'c','to':'a','nickname':'Cho','text':'psst'}}");

    page.shows(
        "Bob → Server, concluded: new_message \"hi\"",
        "Server → Me (Ann): new_message \"hi\"",
        "Cho → Server, concluded: dm (whisper) \"psst\"",
        "Server → Me (Ann): dm (whisper) \"psst\"");
  }

  @Test
  void whoComesInHasAColumnAndHearsWhatFollows(Browser ann) {
    var page = openInTheLobby(ann);

    page.hears("{'type':'welcome','payload':{'room':'lobby','id':'d','nickname':'Dag','count':4}}")
        .says("{'type':'new_message','id':3,'payload':{'room':'lobby','text':'hi'}}")
        .hears("{'type':'ack','id':3,'ok':true}");

    page.shows(
        "Dag → Server, concluded: enter_room",
        "Server → Me (Ann): welcome \"Dag\"",
        "Me (Ann) → Server: #3 new_message \"hi\"",
        "Server → Me (Ann): ack #3",
        "Server → Bob, Cho, Dag, concluded: new_message \"hi\"");
  }

  @Test
  void whoSaysByeEndsAndHearsNothingMore(Browser ann) {
    var page = openInTheLobby(ann);

    page.hears("{'type':'bye','payload':{'room':'lobby','id':'b','nickname':'Bob','count':2}}")
        .says("{'type':'new_message','id':3,'payload':{'room':'lobby','text':'hi'}}")
        .hears("{'type':'ack','id':3,'ok':true}");

    page.shows(
        "Server → Me (Ann): bye \"Bob\"",
        "Bob ends",
        "Me (Ann) → Server: #3 new_message \"hi\"",
        "Server → Me (Ann): ack #3",
        "Server → Cho, concluded: new_message \"hi\"");
    assertThat(page.diagram.ended()).containsExactly("Bob");
  }

  @Test
  void whenILeaveARoomTheOthersEnd(Browser ann) {
    var page = openInTheLobby(ann);

    page.says("{'type':'leave_room','id':5,'payload':{'room':'lobby'}}")
        .hears("{'type':'ack','id':5,'ok':true}");

    assertThat(page.diagram.ended()).containsExactly("Bob", "Cho");
  }

  @Test
  void myOwnWelcomeIsConcludedFromNothing(Browser ann) {
    var page = openInTheLobby(ann);

    page.hears("{'type':'welcome','payload':{'room':'lobby','id':'a','nickname':'Ann','count':3}}");

    page.shows("Server → Me (Ann): welcome \"Ann\"");
  }

  @Test
  void heartbeatsAreLeftOut(Browser ann) {
    var page = openInTheLobby(ann);

    page.says("{'type':'ping','id':6}", "{'type':'pong'}")
        .hears("{'type':'ack','id':6,'ok':true}", "{'type':'ping'}", "{'type':'pong'}");

    page.shows();
  }

  @Test
  @InEveryBrowser
  void afterAReconnectWhoIsNotThereAnyMoreEnds(Browser ann) {
    var page = openInTheLobby(ann);
    page.parrot.connect();

    page.hears("{'type':'connected','payload':{'id':'x','key':'l'}}")
        .says("{'type':'resume','id':1,'payload':{'key':'k'}}")
        .hears("{'type':'ack','id':1,'ok':true,'payload':{'nickname':'Ann'}}")
        .hears(MEMBERS.replace(",{'id':'b','nickname':'Bob'}", "").replace("'a'", "'x'"));

    assertThat(page.diagram.columns()).containsExactly("Me (Ann)", "Server", "Bob", "Cho");
    assertThat(page.diagram.ended()).containsExactly("Bob");
  }

  @Test
  void afterARestartWhoComesBackUnderTheSameNameKeepsTheColumn(Browser ann) {
    var page = openInTheLobby(ann);

    for (var run : List.of("1", "2", "3")) {
      page.parrot.connect();
      page.hears("{'type':'connected','payload':{'id':'a%s','key':'l'}}".formatted(run))
          .hears(MEMBERS.replaceAll("'id':'(.)'", "'id':'$1" + run + "'"));
    }

    assertThat(page.diagram.columns()).containsExactly("Me (Ann)", "Server", "Bob", "Cho");
    assertThat(page.diagram.ended()).isEmpty();
  }

  @Test
  void whoLeftAndComesBackAfterARestartGoesOnInTheirColumn(Browser ann) {
    var page = openInTheLobby(ann);

    page.hears("{'type':'bye','payload':{'room':'lobby','id':'b','nickname':'Bob','count':2}}")
        .hears("{'type':'welcome','payload':{'room':'lobby','id':'x','nickname':'Bob','count':3}}")
        .clear()
        .says("{'type':'dm','id':4,'payload':{'to':'x','text':'psst'}}")
        .hears("{'type':'ack','id':4,'ok':true}");

    assertThat(page.diagram.columns()).containsExactly("Me (Ann)", "Server", "Bob", "Cho");
    assertThat(page.diagram.rows()).last().asString().startsWith("Server → Bob, concluded: dm");
  }

  @Test
  void somebodyWhoIsCalledServerIsNotTheServer(Browser ann) {
    var page = openInTheLobby(ann);

    page.hears(
        "{'type':'welcome','payload':{'room':'lobby','id':'d','nickname':'Server','count':4}}");

    assertThat(page.diagram.columns())
        .containsExactly("Me (Ann)", "Server", "Bob", "Cho", "Server");
  }

  @Test
  void longAndEvilWordsAreTextAndShort(Browser ann) {
    var page = openInTheLobby(ann);

    page.hears(
        "{'type':'dm','payload':{'from':'e','nickname':'<b>Eve','text':'%s'}}"
            .formatted("<i>" + "😀".repeat(40)));

    var words = "dm (whisper) \"<i>" + "😀".repeat(27) + "…\"";
    page.shows("<b>Eve → Server, concluded: " + words, "Server → Me (Ann): " + words);
    assertThat(ann.all("#wire .view :is(b, i)")).isEmpty();
  }

  @Test
  void whatIsNoFrameOfOursDoesNoHarm(Browser ann) {
    var page = openInTheLobby(ann);

    page.hears("hello", "null", "{'type':'members'}", "{'type':'members','payload':[]}")
        .hears("{'type':'bye'}", "{'type':'welcome','payload':5}")
        .says("hello");

    assertThat(page.diagram.rows()).hasSize(7);
    assertThat(page.diagram.columns()).containsExactly("Me (Ann)", "Server", "Bob", "Cho");
  }

  @Test
  void aConversationIsReadableOnAPhoneAndOnAProjector(Browser ann) {
    openInTheLobby(ann)
        .says(
            "{'type':'new_message','id':3,'payload':{'room':'lobby','text':'Who has the notes?'}}")
        .hears("{'type':'ack','id':3,'ok':true}")
        .hears("{'type':'dm','payload':{'from':'c','to':'a','nickname':'Cho','text':'Bob has'}}")
        .says("{'type':'dm','id':4,'payload':{'to':'c','text':'psst, I thought so'}}")
        .hears("{'type':'ack','id':4,'ok':true}")
        .hears("{'type':'welcome','payload':{'room':'lobby','id':'d','nickname':'Dag','count':4}}")
        .hears("{'type':'bye','payload':{'room':'lobby','id':'b','nickname':'Bob','count':3}}")
        .says("{'type':'dm','id':5,'payload':{'to':'b','text':'Bob?'}}")
        .hears("{'type':'ack','id':5,'ok':false,'error':{'code':'gone'}}");

    PageChecks.check(ann, "whispers");
  }
}
