// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IEscrow, Purpose} from "../src/interfaces/IEscrow.sol";
import {ISeats, Seat} from "../src/interfaces/ISeats.sol";
import {Cheats} from "./Cheats.sol";
import {MoneyHandler} from "./MoneyHandler.sol";

/// @notice Invariants of Escrow and Seats over any sequence of calls.
abstract contract MoneyChecks is Cheats {
    MoneyHandler internal handler;
    IEscrow private escrow;
    ISeats private seats;

    function startMoney() internal {
        handler = new MoneyHandler();
        handler.start();
        (escrow, seats) = handler.contracts();
    }

    function checkMoneyAndSeats() internal view {
        moneyInIsMoneyOutAndMoneyHere();
        moneyMovesOnlyByItsOwnerOrItsModule();
        nothingLeavesWhileItIsBound();
        seatStakesAreTheEscrowsPledges();
        theArrayHasExactlyTheSeatsThatCanBeDrawn();
        eventsRebuildTheState();
    }

    function module(uint256 i) private view returns (address) {
        return address(handler.modules(i));
    }

    /// @dev The accounts, the bystander, the modules and the third token, which can hold money of its own.
    function holder(uint256 i) private view returns (address) {
        if (i < 4) return handler.accounts(i);
        if (i == 4) return handler.bystander();
        return i < 7 ? module(i - 5) : handler.tokens(2);
    }

    function boundMoney(address token) private view returns (uint256 sum) {
        for (uint256 m; m < 2; ++m) {
            for (uint256 a; a < 5; ++a) {
                for (uint256 w; w < 4; ++w) {
                    (uint256 reserved, uint256 leaving,) =
                        escrow.reservationOf(module(m), holder(a), handler.accounts(w), token);
                    sum += reserved + leaving;
                }
                if (token != escrow.opg()) continue;
                for (uint256 p; p < 4; ++p) {
                    (uint256 pledged, uint256 leaving,) = escrow.pledgeOf(module(m), holder(a), Purpose(p));
                    sum += pledged + leaving;
                }
            }
        }
    }

    /// @notice Money in = money out + free + reserved + pledged + burnt, and the token's balance covers it.
    function moneyInIsMoneyOutAndMoneyHere() private view {
        for (uint256 t; t < 3; ++t) {
            address token = handler.tokens(t);
            uint256 sum = boundMoney(token) + escrow.burntOf(token);
            for (uint256 i; i < 8; ++i) {
                sum += escrow.freeOf(holder(i), token);
            }
            assertEq(escrow.totalOf(token), sum, "total = sum of all balances");
            assertEq(handler.moneyIn(token), handler.moneyOut(token) + sum, "in = out + here");
            assertTrue(IERC20(token).balanceOf(address(escrow)) >= sum, "covered by the token");
        }
    }

    /// @notice An account that signs nothing keeps its money: other accounts cannot move it, nor a module without a pledge of it.
    function moneyMovesOnlyByItsOwnerOrItsModule() private view {
        (address account, address m, address opg) = (handler.bystander(), module(0), escrow.opg());
        assertEq(escrow.freeOf(account, opg), 100, "free");
        (uint256 reserved, uint256 leaving,) = escrow.reservationOf(m, account, handler.accounts(0), opg);
        assertEq(reserved, 100, "reserved");
        assertEq(leaving, 0, "nothing leaves");
        for (uint256 p; p < 4; ++p) {
            (uint256 pledged, uint256 going,) = escrow.pledgeOf(m, account, Purpose(p));
            assertEq(pledged, p < 3 ? 100 : 1000e18, "pledged");
            assertEq(going, 0, "nothing leaves");
            (pledged, going,) = escrow.pledgeOf(module(1), account, Purpose(p));
            assertEq(pledged + going, 0, "nothing with the other module");
        }
        Seat memory seat = seats.seatOf(m, handler.bystanderSeat());
        assertEq(seat.stake, 1000e18, "stake");
        assertTrue(seat.place != 0 && seat.until == 0, "stays in the array");
    }

    /// @notice Nothing that is bound leaves before its exit delay, and no seat with a locked slice leaves.
    function nothingLeavesWhileItIsBound() private view {
        assertEq(handler.leftTooEarly(), 0, "left too early");
    }

    /// @notice The stakes of an account's seats are its Purpose.Seat pledge. A stake covers its locked slices and is at most 1,000 OPG.
    function seatStakesAreTheEscrowsPledges() private view {
        for (uint256 m; m < 2; ++m) {
            uint256[5] memory sums;
            uint256 count = seats.seatCount(module(m));
            for (uint256 number = 1; number <= count; ++number) {
                Seat memory seat = seats.seatOf(module(m), number);
                assertTrue(seat.stake <= 1000e18 && seat.locked <= seat.stake, "stake");
                assertTrue(seat.lost <= 50e18, "at most the epoch's limit");
                for (uint256 a; a < 5; ++a) {
                    if (holder(a) == seat.account) sums[a] += seat.stake;
                }
            }
            for (uint256 a; a < 5; ++a) {
                (uint256 pledged,,) = escrow.pledgeOf(module(m), holder(a), Purpose.Seat);
                assertEq(sums[a], pledged, "sum of stakes");
            }
        }
    }

    /// @notice The array has no gaps and no seat twice. In it are exactly the seats that stay and have at least 900 OPG.
    function theArrayHasExactlyTheSeatsThatCanBeDrawn() private view {
        for (uint256 m; m < 2; ++m) {
            uint256 length = seats.lengthOf(module(m));
            uint256 drawable;
            uint256 count = seats.seatCount(module(m));
            for (uint256 number = 1; number <= count; ++number) {
                Seat memory seat = seats.seatOf(module(m), number);
                bool stays = seat.stake >= 900e18 && seat.until == 0;
                assertTrue(stays == (seat.place != 0), "in the array");
                if (!stays) continue;
                ++drawable;
                assertTrue(seat.place <= length, "inside");
                assertEq(handler.places(module(m), seat.place - 1), number, "its own place");
            }
            assertEq(drawable, length, "length");
        }
    }

    /// @notice Events alone rebuild every balance, deadline, stake and place.
    function eventsRebuildTheState() private view {
        for (uint256 t; t < 3; ++t) {
            address token = handler.tokens(t);
            assertEq(handler.totalOf(token), escrow.totalOf(token), "total");
            assertEq(handler.burntOf(token), escrow.burntOf(token), "burnt");
            for (uint256 i; i < 8; ++i) {
                assertEq(handler.freeOf(holder(i), token), escrow.freeOf(holder(i), token), "free");
            }
            for (uint256 a; a < 4; ++a) {
                for (uint256 w; w < 4; ++w) {
                    compareReservations(holder(a), handler.accounts(w), token);
                    bytes32 key = handler.keyOf(holder(a), handler.accounts(w), token, address(0));
                    assertEq(
                        handler.allowances(key), escrow.allowanceOf(holder(a), handler.accounts(w), token), "allowance"
                    );
                }
            }
        }
        for (uint256 m; m < 2; ++m) {
            comparePledgesAndSeats(module(m));
        }
    }

    function compareReservations(address payer, address worker, address token) private view {
        for (uint256 m; m < 2; ++m) {
            bytes32 key = handler.keyOf(module(m), payer, worker, token);
            (uint256 amount, uint256 leaving, uint64 readyAt) = handler.reservationAt(key);
            (uint256 amount2, uint256 leaving2, uint64 readyAt2) =
                escrow.reservationOf(module(m), payer, worker, token);
            assertEq(amount, amount2, "reserved");
            assertEq(leaving, leaving2, "leaving");
            assertEq(readyAt, readyAt2, "ready at");
        }
    }

    function comparePledgesAndSeats(address m) private view {
        for (uint256 a; a < 5; ++a) {
            for (uint256 p; p < 4; ++p) {
                bytes32 key = handler.pledgeKey(m, holder(a), Purpose(p));
                (uint256 amount, uint256 leaving, uint64 readyAt) = handler.pledgeAt(key);
                (uint256 amount2, uint256 leaving2, uint64 readyAt2) = escrow.pledgeOf(m, holder(a), Purpose(p));
                assertEq(amount, amount2, "pledged");
                assertEq(leaving, leaving2, "leaving");
                assertEq(readyAt, readyAt2, "ready at");
            }
        }
        uint256 count = seats.seatCount(m);
        for (uint256 number = 1; number <= count; ++number) {
            Seat memory seat = seats.seatOf(m, number);
            assertEq(handler.stakes(m, number), seat.stake, "stake");
            assertEq(handler.locked(m, number), seat.locked, "locked");
            if (seat.place != 0) assertEq(handler.places(m, seat.place - 1), number, "place");
        }
        assertEq(handler.lengths(m), seats.lengthOf(m), "length");
    }
}
