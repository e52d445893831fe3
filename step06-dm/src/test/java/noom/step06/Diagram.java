package noom.step06;

import java.util.List;
import noom.testkit.Browser;

/** A sequence diagram, as it is heard: one line for each arrow, note or end of a column. */
public record Diagram(Browser browser, String css) {
  /** The names above the columns, from left to right. */
  public List<String> columns() {
    return browser.untilDrawn().texts(css + " .heads > li");
  }

  /** The names of the columns that have ended. */
  public List<String> ended() {
    return browser.untilDrawn().texts(css + " .heads > .ended");
  }

  /**
   * The rows from top to bottom: {@code Me → Server: "hi"}, {@code Server → Bob, concluded: "hi"},
   * {@code Me: open}, {@code Bob ends}.
   */
  public List<String> rows() {
    var script =
        "const heard = (row) => [row.querySelector('svg').ariaLabel, row.textContent];"
            + "return [...document.querySelectorAll(arguments[0] + ' .rows > li')]"
            + "  .map((row) => heard(row).filter(Boolean).join(': '))";
    return browser.untilDrawn().strings(script, css);
  }
}
