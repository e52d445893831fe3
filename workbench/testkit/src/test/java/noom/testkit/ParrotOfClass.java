package noom.testkit;

import noom.workbench.Lesson;
import noom.workbench.classroom.Classroom;
import noom.workbench.classroom.PageLink;

/** A parrot's lesson, and a way for its test to tell the pages something. */
final class ParrotOfClass {
  private PageLink pages;

  Lesson lesson() {
    var parrot = Parrot.lesson();
    return new Lesson(
        parrot.step(),
        parrot.panels(),
        (app, options) -> {
          parrot.install().accept(app, options);
          pages = Classroom.of(app).orElseThrow().pages();
        });
  }

  PageLink pages() {
    return pages;
  }
}
