/// Tests of accounts.
@org.jspecify.annotations.NullMarked
package ruche.accounts;
