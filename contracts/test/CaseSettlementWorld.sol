// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IBatches, Neighbours, TokenTerms} from "../src/interfaces/IBatches.sol";
import {IClaims, LeafStatus} from "../src/interfaces/IClaims.sol";
import {IDemands} from "../src/interfaces/IDemands.sol";
import {Purpose} from "../src/interfaces/IEscrow.sol";
import {IFaults} from "../src/interfaces/IFaults.sol";
import {Drawn, IRounds} from "../src/interfaces/IRounds.sol";
import {IRulings} from "../src/interfaces/IRulings.sol";
import {Hashing} from "../src/libraries/Hashing.sol";
import {Cheque, Group, Leaf, Summary} from "../src/libraries/Structs.sol";
import {CaseWorld} from "./CaseWorld.sol";

/// @notice {CaseWorld} with the contracts of a whole settlement. After each batch its drawn auditors are the first of `auditors`.
abstract contract CaseSettlementWorld is CaseWorld {
    IRounds internal rounds;
    IClaims internal claims;
    IRulings internal rulings;
    IFaults internal faults;
    IDemands internal demands;

    function setUp() public virtual override {
        super.setUp();
        pledgeOpg(address(module), worker, Purpose.Worker, 100_000e18);
        reserveOpg(address(module), payer, worker, 100_000e18);
        mine(1);
    }

    function deploy() internal virtual override {
        deployShared();
        uint64 nonce = vm.getNonce(address(this));
        Neighbours memory n = Neighbours({
            rounds: vm.computeCreateAddress(address(this), nonce + 1),
            claims: vm.computeCreateAddress(address(this), nonce + 2),
            rulings: vm.computeCreateAddress(address(this), nonce + 3),
            faults: vm.computeCreateAddress(address(this), nonce + 4),
            demands: vm.computeCreateAddress(address(this), nonce + 5),
            cases: vm.computeCreateAddress(address(this), nonce + 10),
            orders: address(1)
        });
        TokenTerms[] memory terms = new TokenTerms[](1);
        terms[0] = TokenTerms(address(opg), 1e18, 1e14);
        module = IBatches(
            vm.deployCode("Batches.sol:Batches", abi.encode(escrow, seats, nodes, models, n, batchParameters(), terms))
        );
        rounds = IRounds(vm.deployCode("Rounds.sol:Rounds", abi.encode(module)));
        claims = IClaims(vm.deployCode("Claims.sol:Claims", abi.encode(module)));
        rulings = IRulings(vm.deployCode("Rulings.sol:Rulings", abi.encode(module)));
        faults = IFaults(vm.deployCode("Faults.sol:Faults", abi.encode(module)));
        demands = IDemands(vm.deployCode("Demands.sol:Demands", abi.encode(module)));
        deployCases(n.cases);
        escrow.addModule(address(module));
    }

    function post(uint256 count) internal virtual override returns (Posted memory p) {
        return postPriced(count, PRICE);
    }

    function postPriced(uint256 count, uint128 price) internal returns (Posted memory p) {
        p = contentsOf(count, price);
        Group memory group = p.groups[0];
        uint128 fees = 2 * CHECK_FEE;
        group.auditTotal = fees * uint128(count);
        for (uint256 i; i < count; ++i) (p.leaves[i].auditFee, p.leaves[i].runningAudit) = (fees, fees * uint128(i + 1));
        bytes32 key = keccak256(abi.encode(payer, gateway, worker, opg, group.epoch, group.auditClass));
        group.cumulative = module.spentOf(key) + group.priceTotal + group.auditTotal;
        bytes[] memory cheques = new bytes[](1);
        cheques[0] = sign(PAYER_KEY, escrow.hashCheque(chequeOf(group)));
        (uint256 bond,,) = escrow.pledgeOf(address(module), worker, Purpose.Bond);
        p.atRisk[0] = claims.lockedOf(worker, address(opg)) + bond;
        bytes32[] memory digests = hashesOf(p.leaves);
        uint64 sequence = module.nextSequenceOf(worker);
        bytes32 root = treeOf(digests)[0];
        vm.prank(worker);
        p.batchId =
            module.postBatch(worker, sequence, root, digests, p.groups, cheques, new Group[](0), new uint256[](0));
        mine(2);
        rounds.seal(p.batchId, p.groups, p.atRisk);
        drawnFirst(p.batchId, 0);
    }

    function chequeOf(Group memory group) private view returns (Cheque memory) {
        return Cheque(
            address(module), payer, gateway, worker, address(opg), group.cumulative, group.epoch, 0, 0, group.auditClass, 0
        );
    }

    function drawnFirst(bytes32 batchId, uint8 round) internal {
        (,, Drawn[] memory accounts) = rounds.drawnOf(batchId, round);
        for (uint256 i; i < accounts.length; ++i) {
            for (uint256 k = i; k < auditors.length; ++k) {
                if (auditors[k] != accounts[i].account) continue;
                (auditors[i], auditors[k]) = (auditors[k], auditors[i]);
                (seatOf[i], seatOf[k]) = (seatOf[k], seatOf[i]);
            }
        }
    }

    function audit(Posted memory p, address auditor, uint8[] memory outcomes)
        internal
        virtual
        override
        returns (Audit memory a)
    {
        a = auditOf(p, auditor, outcomes);
        bytes memory bitmap = bitmapOf(outcomes);
        a.summary.bitmapHash = keccak256(bitmap);
        bytes32 digest = escrow.hashTypedData(Hashing.hash(a.summary));
        rounds.postSummary(a.summary, bitmap, sign(keyOf(auditor), digest));
        mine(2);
    }

    /// @dev The leaves that were checked.
    function bitmapOf(uint8[] memory outcomes) internal pure returns (bytes memory bitmap) {
        bitmap = new bytes((outcomes.length + 7) / 8);
        for (uint256 i; i < outcomes.length; ++i) {
            if (outcomes[i] <= 3) bitmap[i / 8] |= bytes1(uint8(1 << (i % 8)));
        }
    }

    function keyOf(address auditor) internal view returns (uint256) {
        for (uint256 i; i < 64; ++i) {
            if (vm.addr(AUDITOR_KEY + i) == auditor) return AUDITOR_KEY + i;
        }
        revert Untrue("an auditor with a key");
    }

    function leafStatus(bytes32 batchId, bytes32 leafHash) internal view virtual override returns (LeafStatus) {
        return claims.leafStatus(batchId, leafHash);
    }

    function voidLeaf(Posted memory p, uint256 i) internal virtual override {
        vm.prank(address(faults));
        claims.voidLeaf(p.batchId, p.groups, p.atRisk, p.leaves[i], proofOf(hashesOf(p.leaves), i));
    }
}
