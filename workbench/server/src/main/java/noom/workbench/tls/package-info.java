/** By which certificate a server shows who it is, when a class comes in. */
package noom.workbench.tls;
