import "/step07/main.js";
