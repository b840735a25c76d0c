"""One module per feature. Each handler turns a button into a deed of the use cases."""
