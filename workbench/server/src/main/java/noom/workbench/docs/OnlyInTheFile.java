package noom.workbench.docs;

import java.util.stream.Stream;
import noom.workbench.language.Language;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Paragraph;

/**
 * Takes out what is no part of a lesson's page: comments for those who keep the file, and the link
 * to the other language, for which a page has a switch.
 */
final class OnlyInTheFile extends AbstractVisitor {
  @Override
  public void visit(HtmlBlock html) {
    if (html.getLiteral().startsWith("<!--")) {
      html.unlink();
    }
  }

  @Override
  public void visit(Paragraph words) {
    if (words.getFirstChild() instanceof Link link && link.getNext() == null && isLesson(link)) {
      words.unlink();
    }
  }

  /** Whether it leads to this lesson, in any language. */
  private static boolean isLesson(Link link) {
    return Stream.of(Language.values()).anyMatch(it -> it.lesson().equals(link.getDestination()));
  }
}
