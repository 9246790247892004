/// Every page as people see it: found by following links, looked at in a browser.
@org.jspecify.annotations.NullMarked
package ruche.face;
