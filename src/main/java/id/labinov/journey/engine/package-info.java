/** The process engine, and nothing else in the project names it. All types are package-private. */
package id.labinov.journey.engine;
