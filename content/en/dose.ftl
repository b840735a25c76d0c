# Dose lines. Every message gets $sets, $reps, $hold (seconds, 0 for none) and $sides (1 or 2).

dose-reps = { $sets ->
        [1] { $reps ->
            [one] { $reps } time
           *[other] { $reps } times
        }
       *[other] { $sets } sets of { $reps }
    }{ $sides ->
        [1] { "" }
       *[other] { " " }each side
    }{ $hold ->
        [0] { "" }
        [one] , hold { $hold } second
       *[other] , hold { $hold } seconds
    }
dose-breaths = { $reps ->
        [one] { $reps } slow breath
       *[other] { $reps } slow breaths
    }
dose-switches = { $reps ->
        [one] { $reps } switch
       *[other] { $reps } switches
    }, side to side
dose-holds = { $reps ->
        [one] Hold { $hold } seconds
       *[other] { $reps } holds of { $hold } seconds
    }{ $sides ->
        [1] { "" }
       *[other] { " " }each side
    }

# $dose is a dose line, $how a variant or a position.
dose-with = { $dose }, { $how }

position-back = on your back
position-side = on your side
position-hands-and-knees = on hands and knees
position-half-kneeling = on one knee
position-floor-seated = sitting on the floor
position-forearms = on your forearms
position-chair = in a chair
position-standing = standing
