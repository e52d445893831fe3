/**
 * What a lesson is made of and run by. Begin with {@link noom.workbench.Lesson} and {@link
 * noom.workbench.LessonServer}. Of the packages below, only {@code classroom} knows this one.
 */
package noom.workbench;
