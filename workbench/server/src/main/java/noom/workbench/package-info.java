/**
 * What a lesson is made of and run by. Begin with {@link noom.workbench.Lesson} and {@link
 * noom.workbench.LessonServer}; the packages below know nothing of this one.
 */
package noom.workbench;
