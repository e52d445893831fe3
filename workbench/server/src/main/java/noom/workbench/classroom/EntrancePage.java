package noom.workbench.classroom;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.join;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import j2html.tags.specialized.SectionTag;
import java.net.URI;
import java.util.List;
import noom.workbench.docs.Shell;

/**
 * What the last row reads.
 *
 * @param others more addresses of this machine, each of another network
 * @param isVouchedFor whether the certificate was given, so that browsers may trust it
 */
record EntrancePage(Invitation invitation, List<URI> others, boolean isVouchedFor) {
  private static final String FOLDER = "/workbench/class/entrance/";

  static List<DomContent> head() {
    return List.of(Shell.styles(FOLDER + "style.css"), Shell.module(FOLDER + "main.js"));
  }

  DomContent content() {
    return main(wayIn(), div(warning(), help()).withClass("beside"))
        .withId(Shell.MAIN)
        .withClass("entrance");
  }

  private SectionTag wayIn() {
    var code =
        div(rawHtml(invitation.svg()))
            .withId("code")
            .attr("role", "img")
            .attr("aria-label", "QR code of " + invitation.link());
    return section(
            h2("Come in"),
            code,
            p(a(invitation.page().toString()).withHref(invitation.link().toString()))
                .withId("address"),
            p(each(others, this::other)).withId("others"),
            p("…").withId("people").attr("role", "status"))
        .withClass("way-in");
  }

  private DomContent other(URI page) {
    return join(
        "In another network:",
        a(page.toString()).withHref(page.resolve("/class") + "?" + invitation.link().getRawQuery()),
        " ");
  }

  private DomContent warning() {
    if (isVouchedFor) {
      return join();
    }
    return section(
            h2("Your phone will warn you"),
            p(
                "“Your connection is not private”: this once, that is all right. The machine in front of"
                    + " you has made its certificate itself, so nobody whom your phone knows vouches for"
                    + " it. But you know whose machine it is, and whose Wi-Fi."),
            ul(
                step("Chrome", "Advanced", "Proceed"),
                step("Safari", "Show Details", "visit this website"),
                step("Firefox", "Advanced", "Accept the Risk and Continue")),
            p("Anywhere else, go back: somebody may be in between."))
        .withId("warning");
  }

  private static DomContent step(String browser, String first, String then) {
    return li(join(strong(browser), first, "→", then));
  }

  private DomContent help() {
    return section(
            h2("If it does not work"),
            ul(
                li(
                    "No camera? The page is open inside another app, such as a messenger. Open it in"
                        + " Chrome, Safari or Firefox."),
                li(
                    "An iPhone says “Disconnected (1006)”? Some of them take such a certificate for a"
                        + " page, but not for a WebSocket: use another device, or share one."),
                li("Nothing opens? Join the Wi-Fi of this room, and switch mobile data off.")))
        .withId("help");
  }
}
