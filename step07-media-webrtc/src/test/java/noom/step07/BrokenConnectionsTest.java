package noom.step07;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import noom.step04.RoomPanel;
import noom.step04.SocketServer;
import noom.testkit.Browser;
import noom.testkit.InFirefoxToo;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Connections between two pages that do not come about, or that break, while the server is there.
 */
@InFirefoxToo
@InTheBrowser
class BrokenConnectionsTest {
  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step07.lesson(new SocketServer(Time.REAL)));

  private CallPanel enter(Browser browser, String nickname) {
    return CallPanel.enter(browser, server, nickname, "lobby");
  }

  @Test
  void whereThereIsNoWayTheTileSaysWhatHelpsUntilThereIsOne(Browser ann, Browser bob) {
    ann.prepare(
        """
        const Real = RTCPeerConnection;
        window.mayOnly = "relay"; // and there is no relay
        window.RTCPeerConnection = class extends Real {
          constructor(configuration) {
            super({ ...configuration, iceTransportPolicy: window.mayOnly });
          }
        };
        """);
    var page = new RoomPanel(ann.open(server.page("?patience=1")));
    var annsCall = new CallPanel(page.enter("Ann", "lobby"));
    var bobsCall = enter(bob, "Bob");

    eventually(
        () ->
            assertThat(ann.texts("#peers .advice"))
                .containsExactly(
                    "There is no way to this browser yet. It may have no WebRTC; or it is in another network,"
                        + " and a TURN server helps: start Noom with -Dice=turn:…"));
    bobsCall.room().leave();
    annsCall.isAlone();
    ann.script("window.mayOnly = 'all'");
    bobsCall.room().enter("lobby");

    annsCall.isConnectedTo("Bob").seesMotionOf("Bob");
    assertThat(ann.texts("#peers .advice")).containsExactly("");
  }

  @Test
  void anotherNetworkMeansToLookForOtherWaysAtOnce(Browser ann, Browser bob) {
    var annsCall = enter(ann, "Ann");
    var bobsCall = enter(bob, "Bob");
    annsCall.isConnectedTo("Bob");
    bobsCall.isConnectedTo("Ann");

    annsCall.room().isOnline();

    eventually(
        () ->
            assertThat(annsCall.room().wire().out())
                .filteredOn(it -> it.contains("\"offer\""))
                .hasSize(2));
    annsCall.isConnectedTo("Bob").seesMotionOf("Bob");
    bobsCall.isConnectedTo("Ann").seesMotionOf("Ann");
  }

  @Test
  void anOfferThatTheBrowserDoesNotTakeIsAnsweredByBeginningAnew(Browser ann, Browser bob) {
    bob.prepare(
        """
        const take = RTCPeerConnection.prototype.setRemoteDescription;
        RTCPeerConnection.prototype.setRemoteDescription = async function (description) {
          if (!window.refuses) return take.call(this, description);
          window.refuses = false;
          throw new DOMException("cannot roll back", "InvalidStateError");
        };
        """);
    var annsCall = enter(ann, "Ann");
    var bobsCall = enter(bob, "Bob");
    annsCall.isConnectedTo("Bob");
    bobsCall.isConnectedTo("Ann");
    bob.script("document.querySelector('#peers video').title = 'old'");
    bob.script("window.refuses = true");

    ann.script("import('/step07/main.js').then(({ call }) => call.peers[0].restart())");

    eventually(() -> assertThat(bob.all("#peers video[title=old]")).isEmpty());
    annsCall.isConnectedTo("Bob").seesMotionOf("Bob");
    bobsCall.isConnectedTo("Ann").seesMotionOf("Ann");
  }

  @Test
  void whoseChannelIsClosedForGoodIsCalledAnew(Browser ann, Browser bob) {
    ann.prepare(
        """
        const create = RTCPeerConnection.prototype.createDataChannel;
        RTCPeerConnection.prototype.createDataChannel = function (...how) {
          return (window.channel = create.apply(this, how));
        };
        """);
    var annsCall = enter(ann, "Ann");
    var bobsCall = enter(bob, "Bob");
    annsCall.isConnectedTo("Bob");
    bobsCall.isConnectedTo("Ann");

    ann.script("window.former = channel; channel.close()");

    eventually(() -> assertThat(ann.script("return channel !== former")).isEqualTo(true));
    annsCall.isConnectedTo("Bob");
    bobsCall.isConnectedTo("Ann").direct().submit("words again");
    annsCall.words().shows("Bob: words again");
  }

  @Test
  void whatWasAboutToChangeWhenTheServerWentIsWholeWhenItIsBack(Browser ann, Browser bob) {
    ann.mayLoseServer();
    bob.mayLoseServer();
    var annsCall = enter(ann, "Ann");
    var bobsCall = enter(bob, "Bob");
    annsCall.isConnectedTo("Bob");
    bobsCall.isConnectedTo("Ann");
    server.stop();
    annsCall.room().status().says("Disconnected");
    bobsCall.room().status().says("Disconnected");
    ann.script("import('/step07/main.js').then(({ call }) => call.peers[0].restart())");

    server.startAgain();
    bobsCall.room().isOnline();
    annsCall.room().isOnline();

    annsCall.isConnectedTo("Bob").seesMotionOf("Bob");
    bobsCall.isConnectedTo("Ann").seesMotionOf("Ann");
  }

  @Test
  void aPictureSaysWhoseItIs(Browser ann, Browser bob) {
    enter(bob, "Bob");
    enter(ann, "Ann").isConnectedTo("Bob");

    assertThat(ann.all("video[aria-label=Bob], video[aria-label=You]")).hasSize(2);
  }
}
