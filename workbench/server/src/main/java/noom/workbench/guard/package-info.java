/**
 * What keeps a server going when somebody means harm, or is unlucky: origins, handshakes, limits.
 * {@link noom.workbench.guard.Guards} puts them in place; no lesson needs to know them.
 */
package noom.workbench.guard;
