package noom.workbench.docs;

import static j2html.TagCreator.a;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.main;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;

import j2html.tags.DomContent;
import java.util.List;

/** The field's words, lesson by lesson. */
final class WordsPage {
  private WordsPage() {}

  static DomContent content(List<LessonText> lessons) {
    return main(each(lessons, WordsPage::words)).withId(Shell.MAIN).withClass("text");
  }

  private static DomContent words(LessonText lesson) {
    var title = "Step %s · %s".formatted(lesson.step(), lesson.name());
    return section(
        h2(a(title).withHref(Docs.lesson(lesson.step(), lesson.language()))),
        dl(
            each(
                lesson.words().entrySet(),
                it -> each(dt(it.getKey()), dd(rawHtml(it.getValue()))))));
  }
}
