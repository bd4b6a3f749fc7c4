/** The application: its start, what keeps it from starting, the nightly copy of the H2 file, and how rows become records. Each package
 * below is a module. */
package id.labinov;
