// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IEscrow, Purpose} from "../src/interfaces/IEscrow.sol";
import {ISeats, Seat} from "../src/interfaces/ISeats.sol";
import {TestModule} from "./Modules.sol";
import {World} from "./World.sol";

contract SeatsTest is World {
    address private constant ALICE = address(0xa11ce);
    address private constant BOB = address(0xb0b);
    uint256 private constant SLICE = 10e18;
    TestModule private module;
    address private m;

    function setUp() public override {
        super.setUp();
        module = addTestModule(EXIT_DELAY);
        m = address(module);
    }

    function pledged(address account) private view returns (uint256 amount) {
        (amount,,) = escrow.pledgeOf(m, account, Purpose.Seat);
    }

    function free(address account) private view returns (uint256) {
        return escrow.freeOf(account, address(opg));
    }

    function begin(address account, uint256 seat) private {
        vm.prank(account);
        seats.beginLeave(m, seat);
    }

    function testConstantsAreThoseOfTheDesign() public view {
        assertEq(seats.SEAT(), 1000e18, "seat");
        assertEq(seats.LEAST(), 900e18, "least");
        assertEq(seats.SLICE(), SLICE, "slice");
        assertEq(seats.EPOCH_LOSS(), 50e18, "limit");
        assertEq(seats.escrow(), address(escrow), "escrow");
        assertEq(seats.nodes(), address(nodes), "nodes");
    }

    /// @dev K17: the constructor asks its neighbours for its own address.
    function testRefusesAnEscrowOfOtherSeats() public {
        vm.expectRevert(abi.encodeWithSelector(ISeats.InvalidNeighbour.selector, address(escrow)));
        vm.deployCode("Seats.sol:Seats", abi.encode(escrow, nodes));
    }

    // Joining and leaving ---------------------------------------------------------------------------------------------------

    function testJoinTakesSeatsAndTheirStake(uint256 count) public {
        count = bound(count, 1, 8);
        register(ALICE, 4);
        depositOpg(ALICE, count * SEAT + 1);
        vm.expectEmit();
        emit ISeats.SeatTaken(m, 1, ALICE);
        vm.expectEmit();
        emit ISeats.PlaceSet(m, 0, 1, 1);
        vm.prank(ALICE);
        assertEq(seats.join(m, count), 1, "first");
        assertEq(seats.seatCount(m), count, "count");
        assertEq(seats.lengthOf(m), count, "length");
        assertEq(pledged(ALICE), count * SEAT, "pledged");
        assertEq(free(ALICE), 1, "free");
        Seat memory seat = seats.seatOf(m, count);
        assertEq(seat.account, ALICE, "account");
        assertEq(seat.stake, SEAT, "stake");
        assertEq(seat.place, count, "place");
    }

    function testJoinRefusesWrongCountsCallersAndModules() public {
        vm.expectRevert(ISeats.NotAuditor.selector);
        seats.join(m, 1);
        register(BOB, 8 + 2 + 1);
        vm.prank(BOB);
        vm.expectRevert(ISeats.NotAuditor.selector);
        seats.join(m, 1);
        register(ALICE, 4);
        vm.startPrank(ALICE);
        vm.expectRevert(ISeats.InvalidCount.selector);
        seats.join(m, 0);
        vm.expectRevert(ISeats.InvalidCount.selector);
        seats.join(m, 9);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InsufficientBalance.selector, 0));
        seats.join(m, 1);
        vm.stopPrank();
        depositOpg(ALICE, SEAT);
        vm.startPrank(ALICE);
        vm.expectRevert(IEscrow.UnknownModule.selector);
        seats.join(BOB, 1);
        nodes.retire();
        vm.expectRevert(ISeats.NotAuditor.selector);
        seats.join(m, 1);
    }

    function testLeavingGivesThePlaceToTheLastSeat() public {
        joinSeats(m, ALICE, 3);
        vm.expectEmit();
        emit ISeats.SeatLeaving(m, 1, uint64(block.timestamp + EXIT_DELAY));
        vm.expectEmit();
        emit ISeats.PlaceSet(m, 0, 3, 2);
        vm.expectEmit();
        emit ISeats.PlaceSet(m, 2, 0, 2);
        begin(ALICE, 1);
        assertEq(seats.seatOf(m, 3).place, 1, "moved");
        assertEq(seats.seatOf(m, 1).place, 0, "out of the array");
        assertEq(pledged(ALICE), 3 * SEAT, "still bound");
    }

    function testStakeIsBoundForTheExitDelay() public {
        joinSeats(m, ALICE, 1);
        vm.startPrank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(ISeats.NotReady.selector, 0));
        seats.finishLeave(m, 1);
        seats.beginLeave(m, 1);
        vm.expectRevert(ISeats.AlreadyLeaving.selector);
        seats.beginLeave(m, 1);
        vm.expectRevert(ISeats.AlreadyLeaving.selector);
        seats.topUp(m, 1);
        vm.warp(block.timestamp + EXIT_DELAY - 1);
        vm.expectRevert(abi.encodeWithSelector(ISeats.NotReady.selector, uint64(block.timestamp + 1)));
        seats.finishLeave(m, 1);
        // Still takeable at the last second.
        assertEq(module.slice(1, 1), SLICE, "sliced");
        vm.warp(block.timestamp + 1);
        vm.expectEmit();
        emit ISeats.SeatLeft(m, 1, ALICE, SEAT - SLICE);
        seats.finishLeave(m, 1);
        assertEq(free(ALICE), SEAT - SLICE, "paid out");
        assertEq(seats.seatOf(m, 1).account, address(0), "empty");
        vm.expectRevert(ISeats.UnknownSeat.selector);
        seats.finishLeave(m, 1);
        assertEq(module.slice(1, 1), 0, "nothing left to slice");
        assertEq(module.punish(1, 1), 0, "nothing left to punish");
        assertEq(module.lockSlice(1), 0, "nothing left to lock");
    }

    function testOnlyTheAccountMovesItsSeat() public {
        joinSeats(m, ALICE, 1);
        vm.startPrank(BOB);
        vm.expectRevert(ISeats.NotAccount.selector);
        seats.beginLeave(m, 1);
        vm.expectRevert(ISeats.NotAccount.selector);
        seats.finishLeave(m, 1);
        vm.expectRevert(ISeats.NotAccount.selector);
        seats.topUp(m, 1);
        vm.expectRevert(ISeats.UnknownSeat.selector);
        seats.beginLeave(m, 2);
    }

    /// @dev Attack: a seat leaves and another account joins before a late slice arrives.
    function testANumberIsNeverUsedAgain() public {
        joinSeats(m, ALICE, 1);
        begin(ALICE, 1);
        vm.warp(block.timestamp + EXIT_DELAY);
        vm.prank(ALICE);
        seats.finishLeave(m, 1);
        assertEq(joinSeats(m, BOB, 1), 2, "number");
        assertEq(module.slice(1, 5), 0, "late slice");
        assertEq(pledged(BOB), SEAT, "the other account's stake");
    }

    // Slices ----------------------------------------------------------------------------------------------------------------

    function testSliceTakesAtMostTheEpochsLimit(uint256 slices) public {
        joinSeats(m, ALICE, 1);
        uint256 expected = slices > 5 ? 5 * SLICE : slices * SLICE;
        assertEq(module.slice(1, slices), expected, "taken");
        assertEq(free(m), expected, "to the module");
        assertEq(pledged(ALICE), SEAT - expected, "from the pledge");
        assertEq(module.slice(1, 5), 5 * SLICE - expected, "the rest of the epoch");
        assertEq(module.slice(1, 1), 0, "limit");
        vm.warp((block.timestamp / 1 days + 1) * 1 days);
        assertEq(module.slice(1, 1), SLICE, "next epoch");
    }

    function testLocksCountAgainstTheLimitUntilTheyAreUnlocked() public {
        joinSeats(m, ALICE, 1);
        uint256 epoch = block.timestamp / 1 days;
        for (uint256 i; i < 5; ++i) {
            assertEq(module.lockSlice(1), epoch, "locked");
        }
        assertEq(module.lockSlice(1), 0, "limit");
        assertEq(module.slice(1, 1), 0, "limit");
        vm.expectEmit();
        emit ISeats.SliceUnlocked(m, 1, SLICE, epoch);
        module.unlockSlice(1, epoch);
        assertEq(module.lockSlice(1), epoch, "locked again");
        assertEq(module.takeLocked(1), SLICE, "taken");
        assertEq(module.lockSlice(1), 0, "a taken slice still counts");
        assertEq(seats.seatOf(m, 1).locked, 4 * SLICE, "locked");
        assertEq(seats.seatOf(m, 1).stake, SEAT - SLICE, "stake");
    }

    /// @dev Attack: locks of yesterday are unlocked today, to make room for more than today's limit.
    function testUnlockingYesterdaysSliceGivesNothingToday() public {
        joinSeats(m, ALICE, 1);
        uint256 epoch = module.lockSlice(1);
        vm.warp(block.timestamp + 1 days);
        assertEq(module.slice(1, 5), 5 * SLICE, "today's limit");
        module.unlockSlice(1, epoch);
        assertEq(module.slice(1, 1), 0, "today's limit");
    }

    function testASeatWithALockedSliceCannotLeave() public {
        joinSeats(m, ALICE, 1);
        uint256 epoch = module.lockSlice(1);
        begin(ALICE, 1);
        vm.warp(block.timestamp + EXIT_DELAY);
        vm.prank(ALICE);
        vm.expectRevert(ISeats.SliceIsLocked.selector);
        seats.finishLeave(m, 1);
        module.unlockSlice(1, epoch);
        vm.prank(ALICE);
        seats.finishLeave(m, 1);
        assertEq(free(ALICE), SEAT, "paid out");
    }

    function testUnlockAndTakeNeedALockedSlice() public {
        joinSeats(m, ALICE, 1);
        vm.expectRevert(ISeats.NoSliceLocked.selector);
        module.unlockSlice(1, 0);
        vm.expectRevert(ISeats.NoSliceLocked.selector);
        module.takeLocked(1);
    }

    function testPunishIgnoresTheLimitAndSparesLockedSlices(uint256 amount) public {
        joinSeats(m, ALICE, 1);
        module.lockSlice(1);
        uint256 expected = amount > SEAT - SLICE ? SEAT - SLICE : amount;
        assertEq(module.punish(1, amount), expected, "taken");
        assertEq(module.punish(1, type(uint256).max), SEAT - SLICE - expected, "the rest");
        assertEq(module.takeLocked(1), SLICE, "the locked slice");
        assertEq(pledged(ALICE), 0, "nothing left");
        assertEq(free(m), SEAT, "all to the module");
        begin(ALICE, 1);
        vm.warp(block.timestamp + EXIT_DELAY);
        vm.prank(ALICE);
        seats.finishLeave(m, 1);
        assertEq(seats.seatOf(m, 1).account, address(0), "an empty seat can leave");
    }

    /// @dev Attack: a module takes stake that is pledged to another module.
    function testAnotherModuleReachesNoSeat() public {
        TestModule other = addTestModule(EXIT_DELAY);
        joinSeats(m, ALICE, 1);
        assertEq(other.slice(1, 5), 0, "slice");
        assertEq(other.punish(1, SEAT), 0, "punish");
        assertEq(other.lockSlice(1), 0, "lock");
        vm.expectRevert(ISeats.NoSliceLocked.selector);
        other.takeLocked(1);
        assertEq(pledged(ALICE), SEAT, "untouched");
    }

    function testASeatBelowTheLeastStakeIsNotDrawnUntilItIsToppedUp() public {
        joinSeats(m, ALICE, 1);
        joinSeats(m, BOB, 1);
        module.punish(1, 100e18);
        assertEq(seats.lengthOf(m), 2, "900 OPG are enough");
        module.punish(1, 1);
        assertEq(seats.lengthOf(m), 1, "below");
        assertEq(seats.seatOf(m, 1).place, 0, "no place");
        depositOpg(ALICE, 200e18);
        vm.expectEmit();
        emit ISeats.SeatToppedUp(m, 1, SEAT);
        vm.prank(ALICE);
        seats.topUp(m, 1);
        assertEq(seats.seatOf(m, 1).place, 2, "a place again");
        assertEq(pledged(ALICE), SEAT, "pledged");
        assertEq(free(ALICE), 100e18 - 1, "rest");
        vm.prank(ALICE);
        vm.expectRevert(ISeats.NothingToAdd.selector);
        seats.topUp(m, 1);
    }

    // Draws -----------------------------------------------------------------------------------------------------------------

    function drawAt(bytes32 seed, uint256 blockNumber, uint256 count, address excluded)
        private
        view
        returns (address[] memory accounts)
    {
        address[] memory all = new address[](excluded == address(0) ? 0 : 1);
        if (all.length == 1) all[0] = excluded;
        (accounts,) = seats.draw(m, seed, blockNumber, block.timestamp, count, all);
    }

    /// @dev Attack P18: seats join or leave after the batch, to change who is drawn.
    function testLaterJoiningAndLeavingChangesNoDraw(bytes32 seed) public {
        for (uint160 i = 1; i <= 6; ++i) {
            joinSeats(m, address(0xd0 + i), 1);
        }
        vm.roll(block.number + 1);
        uint256 batch = block.number;
        address[] memory before = drawAt(seed, batch, 3, address(0));
        joinSeats(m, address(0xe1), 16);
        begin(before[0], seatNumber(before[0]));
        vm.roll(block.number + 10);
        joinSeats(m, address(0xe1), 16);
        begin(before[1], seatNumber(before[1]));
        depositOpg(before[2], SEAT);
        module.punish(seatNumber(before[2]), 150e18);
        vm.prank(before[2]);
        seats.topUp(m, seatNumber(before[2]));
        address[] memory later = drawAt(seed, batch, 3, address(0));
        for (uint256 i; i < 3; ++i) {
            assertEq(later[i], before[i], "same account");
        }
    }

    function seatNumber(address account) private pure returns (uint256) {
        return uint160(account) - 0xd0;
    }

    /// @dev Attack: many seats join and leave, to thin the array out.
    function testAMassExitLeavesNoEmptyPlaces() public {
        for (uint160 i = 1; i <= 4; ++i) {
            joinSeats(m, address(0xd0 + i), 1);
        }
        uint256 first = joinSeats(m, address(0xe1), 16);
        for (uint256 seat = first; seat < first + 16; ++seat) {
            begin(address(0xe1), seat);
        }
        vm.roll(block.number + 1);
        assertEq(seats.lengthOf(m), 4, "length");
        assertEq(drawAt("seed", block.number, 4, address(0)).length, 4, "all four are found");
    }

    function testAnAccountAndItsSigningKeyAreExcluded(bytes32 seed) public {
        joinSeats(m, ALICE, 1);
        joinSeats(m, BOB, 1);
        vm.prank(BOB);
        nodes.setSigner(address(0x51));
        vm.roll(block.number + 1);
        assertEq(drawAt(seed, block.number, 2, address(0)).length, 2, "both");
        assertEq(drawAt(seed, block.number, 2, ALICE)[0], BOB, "the other one");
        address[] memory drawn = drawAt(seed, block.number, 2, address(0x51));
        assertEq(drawn.length, 1, "one");
        assertEq(drawn[0], ALICE, "the other one");
    }

    function testRefusesBlocksThatAreNotPast() public {
        vm.expectRevert(ISeats.FutureBlock.selector);
        seats.lengthBefore(m, block.number + 1);
        vm.expectRevert(ISeats.FutureBlock.selector);
        seats.seatBefore(m, 0, block.number + 1);
        vm.expectRevert(ISeats.FutureBlock.selector);
        seats.lengthBefore(m, 0);
        vm.expectRevert(ISeats.FutureBlock.selector);
        drawAt("seed", block.number + 1, 1, address(0));
        assertEq(drawAt("seed", block.number, 1, address(0)).length, 0, "no seats");
    }

    /// @dev The most expensive draw: 64 tries that all fail on the last rule, beside many exclusions.
    function testADrawCostsLessThanAMillionGas() public {
        address[] memory excluded = new address[](40);
        for (uint160 i; i < 40; ++i) {
            excluded[i] = address(0xd0 + i);
            joinSeats(m, excluded[i], 1);
        }
        vm.roll(block.number + 1);
        vm.cool(address(seats));
        vm.cool(address(nodes));
        uint256 gas = gasleft();
        (address[] memory accounts,) = seats.draw(m, "seed", block.number, block.timestamp, 31, excluded);
        gas -= gasleft();
        assertEq(accounts.length, 0, "all excluded");
        if (gas >= 1_000_000) revert Unequal("gas", 1_000_000, gas);
    }

    function testADrawnAccountIsEligibleAndDrawnOnce(bytes32 seed, uint256 count) public {
        count = bound(count, 1, 31);
        for (uint160 i = 1; i <= 12; ++i) {
            joinSeats(m, address(0xd0 + i), 1 + i % 3);
        }
        vm.roll(block.number + 1);
        address[] memory drawn = drawAt(seed, block.number, count, address(0xd1));
        assertTrue(drawn.length <= count, "at most count");
        for (uint256 i; i < drawn.length; ++i) {
            assertTrue(drawn[i] > address(0xd1) && drawn[i] <= address(0xdc), "an account of the array");
            for (uint256 k; k < i; ++k) {
                assertTrue(drawn[i] != drawn[k], "distinct");
            }
        }
    }
}
