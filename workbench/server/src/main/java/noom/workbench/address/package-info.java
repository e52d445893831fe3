/** By which names and addresses this machine is found. Depends on nothing else here. */
package noom.workbench.address;
