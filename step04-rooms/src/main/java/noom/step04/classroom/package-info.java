/** What a class brings to this step: it is no part of the lesson, and there only to show it. */
package noom.step04.classroom;
