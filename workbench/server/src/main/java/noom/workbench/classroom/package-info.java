/**
 * A class in one room: a line to every open page, and the console, on which an instructor sees and
 * leads it. All of it is there only with {@code -Dclass=true}.
 */
package noom.workbench.classroom;
