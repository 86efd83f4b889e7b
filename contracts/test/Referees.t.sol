// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IQuorumReferee, QuorumRefereeParameters} from "../src/interfaces/IQuorumReferee.sol";
import {Case, IReferee, Ruling} from "../src/interfaces/IReferee.sol";
import {Body, Challenge, ChallengeStatus, ISettlement} from "../src/interfaces/ISettlement.sol";
import {World} from "./World.sol";

contract QuorumRefereeTest is World {
    function testJuryFollowsFromALaterBlock() public {
        (bytes32 id,,) = challenged();
        assertEq(quorum.jury(id).length, 0, "same block");
        vm.roll(block.number + 1);
        assertEq(quorum.jury(id).length, 0, "its hash is not known yet");
        vm.prank(auditors[1]);
        vm.expectPartialRevert(IQuorumReferee.TooEarly.selector);
        quorum.vote(id, true, 0);
        vm.roll(block.number + 1);
        vm.setBlockhash(block.number - 1, "random");
        address[] memory jurors = quorum.jury(id);
        assertEq(jurors.length, 3, "three jurors");
        for (uint256 i; i < 3; ++i) {
            assertTrue(jurors[i] != auditors[0], "the challenger has no vote");
        }
        quorum.draw(id);
        assertEq(keccak256(abi.encode(quorum.jury(id))), keccak256(abi.encode(jurors)), "as it was to be seen");
    }

    function testMajorityDecidesAsSoonAsItIsReached() public {
        (bytes32 id,,) = challenged();
        mineJury();
        address[] memory jurors = quorum.jury(id);
        vm.prank(jurors[0]);
        quorum.vote(id, true, "evidence");
        assertTrue(quorum.hasVoted(id, jurors[0]), "voted");
        vm.prank(jurors[0]);
        vm.expectRevert(IQuorumReferee.AlreadyVoted.selector);
        quorum.vote(id, true, 0);
        vm.prank(auditors[0]);
        vm.expectRevert(IQuorumReferee.NotJuror.selector);
        quorum.vote(id, true, 0);
        assertTrue(quorum.ruling(id) == Ruling.Pending, "pending");
        vm.prank(jurors[1]);
        quorum.vote(id, true, 0);
        assertTrue(quorum.ruling(id) == Ruling.Upheld, "upheld");
        vm.prank(jurors[2]);
        quorum.vote(id, false, 0);
        assertTrue(quorum.ruling(id) == Ruling.Upheld, "stays");
    }

    function testTooFewVotesLeaveTheReceiptValid() public {
        (bytes32 id, Posted memory p,) = challenged();
        mineJury();
        address[] memory jurors = quorum.jury(id);
        vm.prank(jurors[0]);
        quorum.vote(id, true, 0);
        uint256 time = block.timestamp + VOTE_CLOCK;
        vm.warp(time);
        vm.expectRevert(ISettlement.RulingPending.selector);
        settlement.resolve(id);
        vm.warp(time + 1);
        vm.prank(jurors[1]);
        vm.expectRevert(IQuorumReferee.VoteOver.selector);
        quorum.vote(id, true, 0);
        settlement.resolve(id);
        assertTrue(!settlement.isVoid(p.batchId, 0), "stands");
        assertEq(opg.balanceOf(worker), BOND / 2, "half the bond");
    }

    function testUnreadableHashMovesTheDraw() public {
        (bytes32 id,,) = challenged();
        vm.roll(block.number + 9000);
        assertEq(quorum.jury(id).length, 0, "lost");
        uint256 next = block.number + 1;
        quorum.draw(id);
        (,,,,, uint256 entropyBlock) = quorum.pollOf(id);
        assertEq(entropyBlock, next, "moved");
        vm.roll(next + 1);
        vm.setBlockhash(next, "random");
        assertEq(quorum.jury(id).length, 3, "drawn anew");
    }

    /// @dev Auditors that register or retire after the randomness is known do not change the jury.
    function testJuryIsDrawnFromAuditorsAtOpening(uint8 leaver) public {
        (bytes32 id,,) = challenged();
        mineJury();
        bytes32 before = keccak256(abi.encode(quorum.jury(id)));
        register(address(0xf1), 4);
        vm.prank(auditors[leaver % 4]);
        registry.retire();
        assertEq(keccak256(abi.encode(quorum.jury(id))), before, "unchanged");
    }

    function testTooFewAuditorsLeaveTheCaseUndecided() public {
        vm.prank(auditors[3]);
        registry.retire();
        vm.warp(block.timestamp + 1);
        (bytes32 id,,) = challenged();
        mineJury();
        assertEq(quorum.jury(id).length, 0, "two are no jury");
        vm.expectRevert(IQuorumReferee.TooFewAuditors.selector);
        quorum.draw(id);
        vm.warp(block.timestamp + VOTE_CLOCK + 1);
        assertTrue(quorum.ruling(id) == Ruling.Undecided, "undecided");
        settlement.resolve(id);
    }

    function testOnlySettlementOpens(address caller) public {
        vm.assume(caller != address(settlement));
        Case memory c;
        vm.prank(caller);
        vm.expectRevert(IQuorumReferee.NotSettlement.selector);
        quorum.open(c);
    }

    function testSmallJuriesOnlyWhenPermitted() public {
        vm.expectRevert(IQuorumReferee.InvalidParameters.selector);
        deployQuorum(address(settlement), QuorumRefereeParameters(2, 1, false));
        vm.expectRevert(IQuorumReferee.InvalidParameters.selector);
        deployQuorum(address(settlement), QuorumRefereeParameters(0, 1, true));
        deployQuorum(address(settlement), QuorumRefereeParameters(1, 1, true));
    }

    /// @dev All eligible auditors are drawn about equally often.
    function testDrawIsFair() public {
        (bytes32 id,,) = challenged();
        vm.roll(block.number + 2);
        uint256[4] memory seats;
        for (uint256 i; i < 300; ++i) {
            vm.setBlockhash(block.number - 1, keccak256(abi.encode(i)));
            address[] memory jurors = quorum.jury(id);
            assertEq(jurors.length, 3, "all three others");
            ++seats[uint160(jurors[0]) - 0xd1];
        }
        assertEq(seats[0], 0, "never the challenger");
        for (uint256 i = 1; i < 4; ++i) {
            assertTrue(seats[i] > 70 && seats[i] < 130, "each is first in about a third");
        }
    }

    function challenged() private returns (bytes32 id, Posted memory p, Body memory body) {
        body = bodyOf(worker, 20);
        p = postOne(worker, body);
        id = openChallenge(auditors[0], p, 0, body);
    }
}

/// @dev An objective referee with its own clock and a preset ruling, placed before the quorum.
contract ObjectiveReferee is IReferee {
    uint64 public constant clock = 100;
    bool public constant objective = true;
    mapping(bytes32 => Ruling) public ruling;
    mapping(bytes32 => uint64) public runTimeMs;

    function open(Case calldata c) external {
        ruling[c.challengeId] = Ruling.Pending;
        runTimeMs[c.challengeId] = c.runTimeMs;
    }

    function rule(bytes32 id, Ruling ruling_) external {
        ruling[id] = ruling_;
    }
}

contract RefereesInOrderTest is World {
    ObjectiveReferee private first;

    function extraReferees() internal pure override returns (uint64) {
        return 1;
    }

    function deployReferees(address) internal override {
        first = new ObjectiveReferee();
        referees.push(first);
    }

    function testExitDelayIncludesEveryClock() public view {
        assertTrue(
            settlement.exitDelay() > 300 + 60 + 2 * WINDOW + DEMAND_CLOCK + VOTE_CLOCK + 100, "longer than both in a row"
        );
        assertEq(settlement.refereeCount(), 2, "two referees");
        assertEq(settlement.refereeAt(0), address(first), "the objective one first");
    }

    function testUpheldObjectiveSlashes() public {
        (bytes32 id, Posted memory p, Body memory body) = challenged();
        assertEq(first.runTimeMs(id), 5, "declared run time");
        first.rule(id, Ruling.UpheldObjective);
        uint256 balance = opg.balanceOf(auditors[0]);
        settlement.resolve(id);
        assertEq(registry.slashableOf(worker), STAKE / 2, "half the stake");
        assertEq(opg.balanceOf(auditors[0]), balance + BOND + STAKE / 4, "bond and bounty");
        assertTrue(settlement.isVoid(p.batchId, 0), "void");
        assertEq(settlement.freeOf(payer, address(opg)), 100e18 + body.receipt.price, "refund");
    }

    function testUndecidedPassesToTheQuorumWhichTakesNoStake() public {
        (bytes32 id,,) = challenged();
        first.rule(id, Ruling.Undecided);
        settlement.resolve(id);
        Challenge memory c = settlement.getChallenge(id);
        assertEq(c.referee, 1, "second referee");
        assertTrue(c.status == ChallengeStatus.Open, "still open");
        voteAll(id, true);
        settlement.resolve(id);
        assertEq(registry.slashableOf(worker), STAKE, "no stake taken");
        assertTrue(settlement.getChallenge(id).status == ChallengeStatus.Upheld, "upheld");
    }

    function testRefereeWithoutRulingIsSkipped() public {
        (bytes32 id,,) = challenged();
        uint256 time = block.timestamp;
        vm.warp(time + 100);
        vm.expectRevert(ISettlement.RulingPending.selector);
        settlement.resolve(id);
        vm.warp(time + 101);
        settlement.resolve(id);
        assertEq(settlement.getChallenge(id).referee, 1, "second referee");
    }

    function challenged() private returns (bytes32 id, Posted memory p, Body memory body) {
        body = bodyOf(worker, 20);
        p = postOne(worker, body);
        id = openChallenge(auditors[0], p, 0, body);
    }
}
