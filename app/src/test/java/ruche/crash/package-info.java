/// `kill -9` of the program and of its PostgreSQL in the midst of imports: what is found after the restart.
@org.jspecify.annotations.NullMarked
package ruche.crash;
