document.title = "Help";
